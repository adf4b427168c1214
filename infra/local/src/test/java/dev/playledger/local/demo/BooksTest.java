package dev.playledger.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksTest {

  private static final Verdicts NOTHING = new Verdicts(0, 0, 0, 0, 0, 0, Map.of());

  private static final Instant BEGAN = Instant.parse("2026-01-31T23:59:59Z");

  private static final Map<Fate, Long> SENT = Map.of(Fate.ACCEPTED, 8L, Fate.MALFORMED, 2L);

  @TempDir Path dir;
  private Path file;

  @BeforeEach
  void a_file_that_is_not_there_yet() {
    file = dir.resolve("books.json");
  }

  @Test
  void what_a_run_adds_comes_on_top_of_the_runs_before() {
    Books.open(file)
        .begun(10, BEGAN, NOTHING)
        .pushed(SENT, Map.of("A", tally(3), "B", tally(1)))
        .write(file);
    Books.open(file).begun(10, BEGAN, NOTHING).pushed(SENT, Map.of("A", tally(4))).write(file);
    Books books = Books.open(file);
    assertThat(books.run()).isEqualTo(2);
    assertThat(books.fates()).isEqualTo(Map.of(Fate.ACCEPTED, 16L, Fate.MALFORMED, 4L));
    assertThat(books.tracks()).isEqualTo(Map.of("A", tally(7), "B", tally(1)));
    assertThat(tally(7).streams()).isEqualTo(7);
    assertThat(tally(7).months()).isEqualTo(Map.of("2026-01", 7L));
    assertThat(tally(7).weeks()).isEqualTo(Map.of("2026-W02", 7L));
    assertThat(tally(7).within(days("2026-01-07", "2026-01-07"))).isEqualTo(7);
    assertThat(tally(7).within(days("2026-01-08", "2026-02-07"))).isZero();
  }

  @Test
  void books_of_a_demo_with_other_days_are_refused_in_words() throws IOException {
    Files.writeString(file, "{\"run\":1,\"events\":10,\"pushed\":true,\"tracks\":{}}");
    assertThatThrownBy(() -> Books.open(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(file.toString(), "--fresh");
  }

  @Test
  void a_run_that_was_broken_off_is_still_under_way() {
    Books.open(file).begun(10, BEGAN, NOTHING).write(file);
    assertThat(Books.open(file).pushed()).isFalse();
    assertThat(Books.open(file).events()).isEqualTo(10);
    assertThat(Books.open(file).began()).isEqualTo(BEGAN);
    assertThat(Books.open(file).beganAlone()).isTrue();
    Books.open(file).begun(10, BEGAN, NOTHING).write(file);
    assertThat(Books.open(file).beganAlone()).isFalse();
  }

  @Test
  void their_days_go_from_the_first_play_to_the_day_on_which_the_last_run_began() {
    Books none = Books.open(file).begun(10, BEGAN, NOTHING);
    assertThat(Days.of(none)).isEqualTo(days("2026-01-31", "2026-01-31"));
    assertThat(Days.of(none.pushed(SENT, Map.of("A", tally(3)))))
        .isEqualTo(days("2026-01-07", "2026-01-31"));
  }

  @Test
  void a_month_is_held_against_as_many_days_before() {
    Days all = days("2026-01-07", "2026-03-31");
    assertThat(all.thisMonth()).isEqualTo(days("2026-03-01", "2026-03-31"));
    assertThat(all.lastMonth()).isEqualTo(days("2026-02-01", "2026-02-28"));
    assertThat(all.lastMonth().before()).isEqualTo(days("2026-01-04", "2026-01-31"));
  }

  private static Days days(String first, String last) {
    return new Days(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Tally tally(long streams) {
    var tally = new Tally();
    tally.add(new Play("A", "2026-01-07", "spotify", "DE", streams));
    return tally;
  }
}
