package dev.playledger.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksTest {

  private static final Verdicts NOTHING = new Verdicts(0, 0, 0, 0, 0, 0, Map.of());

  @TempDir Path dir;
  private Path file;

  @BeforeEach
  void a_file_that_is_not_there_yet() {
    file = dir.resolve("books.json");
  }

  @Test
  void what_a_run_adds_comes_on_top_of_the_runs_before() {
    Books.open(file).begun(10, NOTHING).pushed(Map.of("A", tally(3), "B", tally(1))).write(file);
    Books.open(file).begun(10, NOTHING).pushed(Map.of("A", tally(4))).write(file);
    Books books = Books.open(file);
    assertThat(books.run()).isEqualTo(2);
    assertThat(books.tracks()).isEqualTo(Map.of("A", tally(7), "B", tally(1)));
    assertThat(tally(7).streams()).isEqualTo(7);
    assertThat(tally(7).months()).isEqualTo(Map.of("2026-01", 7L));
    assertThat(tally(7).weeks()).isEqualTo(Map.of("2026-W02", 7L));
    assertThat(tally(7).between(LocalDate.of(2026, 1, 7), LocalDate.of(2026, 1, 7))).isEqualTo(7);
    assertThat(tally(7).between(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 2, 7))).isZero();
  }

  @Test
  void a_run_that_was_broken_off_is_still_under_way() {
    Books.open(file).begun(10, NOTHING).write(file);
    assertThat(Books.open(file).pushed()).isFalse();
    assertThat(Books.open(file).events()).isEqualTo(10);
    assertThat(Books.open(file).beganAlone()).isTrue();
    Books.open(file).begun(10, NOTHING).write(file);
    assertThat(Books.open(file).beganAlone()).isFalse();
  }

  private static Tally tally(long streams) {
    var tally = new Tally();
    tally.add(new Play("A", "2026-01-07", "spotify", "DE", streams));
    return tally;
  }
}
