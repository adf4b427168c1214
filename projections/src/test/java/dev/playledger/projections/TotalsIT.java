package dev.playledger.projections;

import static dev.playledger.projections.CatalogueIT.issued;
import static dev.playledger.projections.catalogue.Story.ARTIST;
import static dev.playledger.projections.catalogue.Story.added;
import static dev.playledger.projections.catalogue.Story.created;
import static dev.playledger.projections.catalogue.Story.deleted;
import static dev.playledger.projections.catalogue.Story.movedIn;
import static dev.playledger.projections.catalogue.Story.movedOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.streams.Accrual;
import dev.playledger.events.streams.NumberRows;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is made of the totals that the count writes. */
class TotalsIT {

  private static final YearMonth AUGUST = YearMonth.of(2026, 8);
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);

  /** Releases whose totals are not those of their tracks at this moment. */
  private static final String UNBALANCED =
      """
      select count(*) from release r
      where (streams, royalty) <> (
        select coalesce(sum(t.streams), 0), coalesce(sum(t.royalty), 0)
        from track t where t.release_id = r.id and t.deleted_at is null)
      """;

  /** For those who do not mind each other. */
  private static ReadSide shared;

  @BeforeAll
  static void start() throws SQLException {
    shared = new ReadSide();
    shared.start();
  }

  @AfterAll
  static void stop() {
    shared.close();
  }

  @Test
  void a_total_is_set_for_the_track_its_release_and_its_months_and_days() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      side.log.append(created(1, "First"), added(1, 11, 1), added(1, 12, 2), issued(11, 7));
      var app = side.start();
      await().until(() -> side.settled(app));
      side.log.send(
          List.of(
              side.count.track(11, 3),
              side.count.track(12, 4),
              side.count.track(11, 5),
              side.count.month(11, AUGUST, 5),
              side.count.day(11, FIRST, "spotify", 3),
              side.count.day(11, FIRST, "spotify", 2)));
      await().until(() -> side.number("select coalesce(max(streams), 0) from daily_streams") == 5);
      side.log.send(List.of(side.count.day(11, FIRST, "spotify", -1)));
      await().until(() -> side.number("select coalesce(max(streams), 0) from daily_streams") == 4);
      side.log.send(List.of(side.count.day(11, FIRST, "spotify", 1)));
      await().until(() -> streams(side, "release", 1) == 9);
      await().until(() -> side.number("select coalesce(max(streams), 0) from daily_streams") == 5);
      await().until(() -> side.number("select count(*) from royalty") == 2);

      assertThat(row(side, "select * from track where id = 11"))
          .containsEntry("streams", 5L)
          .containsEntry("royalty", 50_007L);
      assertThat(row(side, "select * from release where id = 1"))
          .containsEntry("streams", 9L)
          .containsEntry("royalty", 90_007L)
          .containsEntry("version", 2L)
          .containsEntry("position", 4L);
      assertThat(
              row(
                  side,
                  "select * from royalty where not issued and created_at = '2026-08-01T00:00Z'"))
          .containsEntry("id", RoyaltyId.accrued(new TrackId(11), AUGUST).value())
          .containsEntry("artist_id", ARTIST.value())
          .containsEntry("period", "2026-08")
          .containsEntry("amount", 50_000L);
      assertThat(row(side, "select * from daily_streams"))
          .containsEntry("territory", "DE")
          .containsEntry("royalty", 50_000L);
      assertThat(row(side, "select * from track_day"))
          .containsEntry("track_id", 11L)
          .containsEntry("streams", 5L)
          .containsEntry("royalty", 50_000L);
      assertThat(row(side, "select * from store_day"))
          .containsEntry("store", "spotify")
          .containsEntry("streams", 5L)
          .containsEntry("royalty", 50_000L);
    }
  }

  @Test
  void what_is_counted_before_its_track_comes_with_it() {
    shared.log.send(List.of(shared.count.track(11, 5), shared.count.month(11, AUGUST, 5)));
    String royalty = "select * from royalty where track_id = 11";
    await().until(() -> shared.jdbc().sql(royalty).query().listOfRows().size() == 1);
    await().until(() -> shared.number("select count(*) from track_total where track_id = 11") == 1);
    assertThat(row(shared, royalty)).containsEntry("artist_id", null);

    shared.log.append(created(1, "First"), added(1, 11, 1));
    await().until(() -> streams(shared, "release", 1) == 5);
    assertThat(streams(shared, "track", 11)).isEqualTo(5);
    assertThat(row(shared, royalty)).containsEntry("artist_id", ARTIST.value());
  }

  @Test
  void a_track_that_goes_takes_its_totals_along_and_later_ones_stay_with_it() {
    shared.log.append(created(4, "Fourth"), created(5, "Fifth"), created(6, "Sixth"));
    shared.log.append(added(4, 41, 1), added(4, 42, 2), added(6, 61, 1));
    shared.log.send(
        List.of(shared.count.track(41, 5), shared.count.track(42, 7), shared.count.track(61, 9)));
    await().until(() -> streams(shared, "release", 4) == 12 && streams(shared, "release", 6) == 9);

    shared.log.append(movedOut(4, 41, 1, 5), movedIn(5, 41, 1, 4), deleted(4, 42, 1));
    shared.log.append(
        new ReleaseDeleted(new ReleaseId(6), List.of(new TrackId(61)), ARTIST, Instant.EPOCH));
    await().until(() -> shared.position() == shared.log.position());
    assertThat(streams(shared, "release", 4)).isZero();
    assertThat(streams(shared, "release", 5)).isEqualTo(5);
    assertThat(streams(shared, "release", 6)).isZero();

    shared.log.send(
        List.of(
            shared.count.track(41, 50), shared.count.track(42, 70), shared.count.track(61, 90)));
    await().until(() -> streams(shared, "track", 61) == 90 && streams(shared, "track", 42) == 70);
    await().until(() -> streams(shared, "release", 5) == 50);
    assertThat(streams(shared, "release", 4)).isZero();
    assertThat(streams(shared, "release", 6)).isZero();
  }

  @Test
  void a_release_is_the_sum_of_its_tracks_at_every_moment() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      side.log.append(created(1, "First"), created(2, "Second"));
      for (long track = 11; track <= 30; track++) {
        side.log.append(added(1, track, (int) track - 10), issued(track, track));
      }
      var app = side.with("playledger.projections.batch", "7").start();
      Random random = new Random(3);
      for (long round = 1; round <= 60; round++) {
        long moved = 11 + round % 20;
        long from = 1 + (round - 1) / 20 % 2;
        side.log.append(movedOut(from, moved, 30, 3 - from), movedIn(3 - from, moved, 30, from));
        long plays = round * 10;
        side.log.send(
            random.longs(20, 11, 36).mapToObj(it -> side.count.track(it, plays + it)).toList());
        assertThat(side.number(UNBALANCED)).isZero();
      }
      await().until(() -> side.settled(app));
      assertThat(side.number(UNBALANCED)).isZero();
      assertThat(side.number("select sum(streams) from track where id <= 30"))
          .isEqualTo(side.number("select sum(streams) from track_total where track_id <= 30"))
          .isEqualTo(side.number("select sum(streams) from release"));
      assertThat(side.number("select count(*) from parked_event")).isZero();
    }
  }

  @Test
  void every_change_of_totals_is_told_apart_also_after_a_rebuild() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      side.log.append(created(1, "First"), added(1, 11, 1), created(2, "Second"));
      var first = side.start();
      assertThat(side.number("select coalesce(sum(totals), 0) from release")).isZero();
      side.log.send(List.of(side.count.track(11, 5), side.count.month(11, AUGUST, 5)));
      await().until(() -> streams(side, "release", 1) == 5);
      await().until(() -> side.number("select count(*) from royalty where totals > 0") == 1);
      long one = side.number("select totals from release where id = 1");
      assertThat(side.number("select totals from track")).isEqualTo(one);

      side.log.append(movedOut(1, 11, 1, 2), movedIn(2, 11, 1, 1));
      await().until(() -> side.position() == side.log.position());
      assertThat(side.number("select totals from release where id = 2")).isEqualTo(one);
      first.close();

      side.with("playledger.projections.generation", "2").start();
      await().until(() -> side.number("select coalesce(max(generation), 0) from progress") == 2);
      await().until(() -> streams(side, "release", 2) == 5);
      assertThat(side.number("select totals from release where id = 2")).isGreaterThan(one);
    }
  }

  @Test
  void a_total_that_cannot_be_read_or_stored_is_parked_alone() {
    shared.log.append(created(8, "Eighth"), added(8, 81, 1), added(8, 82, 2));
    shared.log.send(
        List.of(
            shared.count.track(81, 5),
            new ProducerRecord<>(shared.topics.trackTotals(), new byte[8], new byte[] {'{'}),
            new ProducerRecord<>(shared.topics.dailyStreams(), new byte[] {1, 0, 0, 7}),
            new ProducerRecord<>(shared.topics.royaltyAccruals(), new byte[8], issuedRow()),
            shared.count.track(82, 7)));
    await().until(() -> streams(shared, "release", 8) == 12);
    await().until(() -> shared.number("select count(*) from parked_event") == 3);
    assertThat(shared.number("select count(*) from royalty where track_id = 81")).isZero();
  }

  private static byte[] issuedRow() {
    long issued = RoyaltyId.issued(new TrackId(81), AUGUST).value();
    return new NumberRows.Writer(Accrual.NUMBERS).put(issued).put(1).put(1).put(1).take();
  }

  private static long streams(ReadSide side, String table, long id) {
    return side.number(
        "select coalesce(max(streams), -1) from %s where id = %d".formatted(table, id));
  }

  private static Map<String, @Nullable Object> row(ReadSide side, String query) {
    return side.jdbc().sql(query).query().singleRow();
  }
}
