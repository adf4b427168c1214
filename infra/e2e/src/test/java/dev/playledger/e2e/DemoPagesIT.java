package dev.playledger.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of the demo's artists beside the demo's books, of a Playledger that runs already:
 * {@code infra/up --demo}, then this with {@code -Dplayledger.demo=.playledger}, its data.
 */
@EnabledIfSystemProperty(named = "playledger.demo", matches = ".+")
class DemoPagesIT {

  private static final String PASSWORD = "a-long-demo-password";

  private final Path data = Path.of(System.getProperty("playledger.demo", "")).toAbsolutePath();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void all_numbers_are_those_of_the_books(int number) {
    String url =
        new JsonMapper().readTree(data.resolve("stack.json").toFile()).get("url").asString();
    String email = "demo-" + number + "@example.com";
    Client client = new Client(url).signIn(email, PASSWORD);
    try (Chromium chromium = Chromium.open();
        Dashboard artist = Dashboard.at(chromium, url).signedIn(email, PASSWORD)) {
      var releases = client.get("/releases/artist/" + client.get("/auth/me").get("id"));
      new BooksOnPages(artist, Books.ofTheDemo(data.resolve("demo-books.json")), releases).agree();
    }
  }
}
