package dev.playledger.query.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is meant comes first: {@code search/table.txt} says of sixty questions what that is. */
class QualityIT {

  private static final int RIGHT_AT_LEAST = 57;
  private static final Pattern ID = Pattern.compile("\\{(\\w+) (.*)}");

  private static final Stage STAGE = Stage.get();
  private static final Shelf SHELF = Shelf.of(lines("catalogue"));

  private final Browser anybody = STAGE.anybody();

  @BeforeAll
  static void a_catalogue() {
    SHELF.fill(STAGE.tables(), STAGE.index());
  }

  @AfterAll
  static void is_not_for_other_tests() {
    SHELF.clear(STAGE.tables(), STAGE.index());
  }

  @Test
  void what_is_meant_comes_first() {
    List<String> table = lines("table");
    List<String> wrong = table.stream().flatMap(it -> wrong(it).stream()).toList();
    assertThat(table).hasSize(60);
    assertThat(table.size() - wrong.size())
        .as("right of 60; wrong are%n%s", String.join("\n", wrong))
        .isGreaterThanOrEqualTo(RIGHT_AT_LEAST);
  }

  /** A title is completed from its first letters on, also when these are misspelt. */
  @Test
  void the_most_played_is_suggested_first() {
    assertThat(suggested("bohem")).first().isEqualTo("Bohemian Rhapsody");
    assertThat(suggested("beyo")).containsExactly("Beyoncé");
    assertThat(suggested("群青")).containsExactly("群青日和");
    assertThat(suggested("bohemain")).containsExactly("Bohemian Rhapsody");
    assertThat(suggested("hel")).first().isEqualTo("Hello");
    assertThat(suggested("hel").stream().filter("Hello"::equals)).hasSize(1);
  }

  private List<String> suggested(String q) {
    return anybody
        .get("/search/suggest?q=" + URLEncoder.encode(q, UTF_8))
        .json()
        .valueStream()
        .map(it -> it.get("text").stringValue())
        .toList();
  }

  private Optional<String> wrong(String line) {
    String[] parts = line.split(" \\| ", -1);
    String wanted = parts[1] + " " + parts[2];
    Answer answer = anybody.get("/search?limit=3&q=" + URLEncoder.encode(typed(parts[0]), UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode first = answer.json().at("/items/0");
    String got = first.path("type").asString("") + " " + first.path("title").asString("");
    boolean byThem = parts.length < 4 || parts[3].equals(first.path("artistName").asString(""));
    return got.equals(wanted) && byThem
        ? Optional.empty()
        : Optional.of("%s: not %s, but %s".formatted(line, got, answer.json().get("items")));
  }

  private static String typed(String question) {
    Matcher id = ID.matcher(question);
    return id.matches() ? String.valueOf(SHELF.id(id.group(1), id.group(2))) : question;
  }

  private static List<String> lines(String name) {
    try (InputStream file = QualityIT.class.getResourceAsStream("/search/" + name + ".txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .lines()
          .filter(it -> !it.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
