package dev.playledger.ingest.count;

import static dev.playledger.ingest.count.CountScenario.DAY;
import static dev.playledger.ingest.count.CountScenario.GERMANY;
import static dev.playledger.ingest.count.CountScenario.added;
import static dev.playledger.ingest.count.CountScenario.corrected;
import static dev.playledger.ingest.count.CountScenario.counted;
import static dev.playledger.ingest.count.CountScenario.deleted;
import static dev.playledger.ingest.count.CountScenario.movedIn;
import static dev.playledger.ingest.count.CountScenario.movedOut;
import static dev.playledger.ingest.count.CountScenario.recorded;
import static dev.playledger.ingest.count.CountScenario.release;
import static dev.playledger.ingest.count.CountScenario.releaseDeleted;
import static dev.playledger.ingest.count.CountScenario.sum;
import static dev.playledger.ingest.count.CountScenario.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.DayKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountTopologyTest {

  private static final TrackId ONE = new TrackId(1);
  private static final TrackId TWO = new TrackId(2);

  private final CountScenario count = new CountScenario();

  @AfterEach
  void close() {
    count.close();
  }

  @Test
  void plays_reports_and_corrections_add_up() {
    count
        .given(added(7, 1), added(7, 2))
        .played(sum(1, 10), sum(1, "2026-10-31", 5), sum(2, 1))
        .given(recorded(7, 1, DAY, 100), corrected(7, 2, -3))
        .played(sum(1, 1));

    assertThat(count.tracks()).isEqualTo(Map.of(1L, track(16, 100), 2L, track(1, -3)));
    assertThat(count.releases()).isEqualTo(Map.of(7L, release(114)));
    assertThat(count.days())
        .isEqualTo(
            Map.of(
                new DayKey(ONE, DAY, "spotify", GERMANY), counted(111),
                new DayKey(ONE, LocalDate.parse("2026-10-31"), "spotify", GERMANY), counted(5),
                new DayKey(TWO, DAY, "spotify", GERMANY), counted(1),
                new DayKey(TWO, DAY, "manual", Territory.UNKNOWN), counted(-3)));
    assertThat(count.months())
        .isEqualTo(
            Map.of(
                month(ONE, "2026-11"), counted(111),
                month(ONE, "2026-10"), counted(5),
                month(TWO, "2026-11"), counted(-2)));
  }

  @Test
  void without_a_cache_each_record_is_written_at_once() {
    try (var uncached = new CountScenario(0)) {
      uncached.given(added(7, 1)).played(sum(1, 10)).played(sum(1, 1));
      assertThat(uncached.tracks()).isEqualTo(Map.of(1L, track(11, 0)));
      assertThat(uncached.releases()).isEqualTo(Map.of(7L, release(11)));
    }
  }

  @Test
  void a_track_and_its_release_are_there_before_their_first_stream() {
    count.given(added(7, 1));
    assertThat(count.tracks()).isEqualTo(Map.of(1L, track(0, 0)));
    assertThat(count.releases()).isEqualTo(Map.of(7L, release(0)));
  }

  @Test
  void streams_that_come_before_their_track_are_brought_to_its_release() {
    count.played(sum(1, 10));
    assertThat(count.releases()).isEmpty();

    count.given(added(7, 1)).played(sum(1, 1));
    assertThat(count.releases()).isEqualTo(Map.of(7L, release(11)));
  }

  @Test
  void a_moved_track_takes_its_streams_along() {
    count
        .given(added(7, 1), added(7, 2))
        .played(sum(1, 10), sum(2, 1))
        .given(movedOut(1, 7, 8), movedIn(1, 7, 8))
        .played(sum(1, 5));

    assertThat(count.releases()).isEqualTo(Map.of(7L, release(1), 8L, release(15)));
    assertThat(count.tracks()).containsEntry(1L, track(15, 0));
  }

  @Test
  void a_move_told_the_other_way_round_is_the_same() {
    count.given(added(7, 1)).played(sum(1, 10)).given(movedIn(1, 7, 8), movedOut(1, 7, 8));
    assertThat(count.releases()).isEqualTo(Map.of(7L, release(0), 8L, release(10)));
  }

  @Test
  void streams_of_a_deleted_track_stay_in_its_books_and_leave_the_release() {
    count
        .given(added(7, 1), added(7, 2))
        .played(sum(1, 10), sum(2, 1))
        .given(deleted(7, 1))
        .played(sum(1, 5));

    assertThat(count.releases()).isEqualTo(Map.of(7L, release(1)));
    assertThat(count.tracks()).containsEntry(1L, track(15, 0));
    assertThat(count.months()).containsEntry(month(ONE, "2026-11"), counted(15));
    assertThat(count.days()).containsEntry(new DayKey(ONE, DAY, "spotify", GERMANY), counted(15));
  }

  @Test
  void a_deleted_release_lets_go_all_its_tracks() {
    count
        .given(added(7, 1), added(7, 2))
        .played(sum(1, 10), sum(2, 1))
        .given(releaseDeleted(7, ONE, TWO))
        .played(sum(2, 1));

    assertThat(count.releases()).isEqualTo(Map.of(7L, release(0)));
    assertThat(count.tracks()).isEqualTo(Map.of(1L, track(10, 0), 2L, track(2, 0)));
  }

  @Test
  void what_was_reported_for_a_day_before_the_first_month_accrues_in_the_first() {
    count.given(added(7, 1), recorded(7, 1, LocalDate.parse("1999-12-31"), 3));
    assertThat(count.months()).isEqualTo(Map.of(month(ONE, "2000-01"), counted(3)));
  }

  private static Long month(TrackId track, String period) {
    return RoyaltyId.accrued(track, YearMonth.parse(period)).value();
  }
}
