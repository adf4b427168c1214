package dev.playledger.projections;

import static dev.playledger.projections.catalogue.Story.ADMIN;
import static dev.playledger.projections.catalogue.Story.ARTIST;
import static dev.playledger.projections.catalogue.Story.LATER;
import static dev.playledger.projections.catalogue.Story.NOW;
import static dev.playledger.projections.catalogue.Story.added;
import static dev.playledger.projections.catalogue.Story.created;
import static dev.playledger.projections.catalogue.Story.deleted;
import static dev.playledger.projections.catalogue.Story.movedIn;
import static dev.playledger.projections.catalogue.Story.movedOut;
import static dev.playledger.projections.catalogue.Story.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.Money;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyIssued;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

class CatalogueIT {

  @Test
  void a_life_in_the_log_becomes_rows_that_agree() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      side.start();
      side.log.append(created(1, "First"), created(2, "Second"), added(1, 11, 1), added(1, 12, 2));
      side.log.append(
          new ReleaseSubmitted(new ReleaseId(1), ARTIST, NOW),
          new ReleaseApproved(new ReleaseId(1), ADMIN, LATER),
          issued(11, 500),
          issued(12, 30));
      side.log.append(movedOut(1, 11, 1, 2));
      side.log.append(movedIn(2, 11, 1, 1), recorded(1, 12, 1000));
      long last = side.log.append(added(2, 21, 2), issued(21, 7), deleted(2, 21, 2));
      await().until(() -> side.position() == last);

      assertThat(row(side, "select * from release where id = 1"))
          .containsEntry("title", "First")
          .containsEntry("status", "APPROVED")
          .containsEntry("owner_id", 7L)
          .containsEntry("decided_by", 1L)
          .containsEntry("royalty", 30L)
          .containsEntry("streams", 0L)
          .containsEntry("version", 6L)
          .containsEntry("position", 11L);
      assertThat(row(side, "select * from release where id = 2"))
          .containsEntry("royalty", 500L)
          .containsEntry("version", 3L)
          .containsEntry("position", last);
      assertThat(row(side, "select * from track where id = 11"))
          .containsEntry("release_id", 2L)
          .containsEntry("place", 1)
          .containsEntry("isrc", "AA6Q72000047");
      assertThat(row(side, "select * from track where id = 12")).containsEntry("place", 1);
      assertThat(row(side, "select * from royalty where track_id = 21"))
          .containsEntry("issued", true)
          .containsEntry("period", "2026-11")
          .containsEntry("amount", 7L);
      assertThat(row(side, "select * from event_log where position = 6"))
          .containsEntry("type", "release.approved.v1")
          .containsEntry("subject", "release-1")
          .containsEntry("sequence", 4L)
          .containsEntry("actor", "account-7");
      assertThat(side.number("select count(*) from event_log")).isEqualTo(last);
      assertThat(side.number("select count(*) from parked_event")).isZero();
    }
  }

  @Test
  void a_commit_tells_what_has_changed_and_then_its_position() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      side.start();
      try (var connection =
              DriverManager.getConnection(
                  side.servers.postgres().jdbcUrl(side.namespace),
                  side.servers.postgres().user(),
                  side.servers.postgres().password());
          var statement = connection.createStatement()) {
        statement.execute("listen changes; listen progress");
        var told = connection.unwrap(PGConnection.class);
        side.log.append(created(1, "First"));
        assertThat(until(told, "progress 1")).startsWith("changes release:1");
        assertThat(side.position()).isEqualTo(1);

        side.log.append(added(1, 11, 1));
        assertThat(until(told, "progress 2")).startsWith("changes release:1");
        side.log.send(List.of(side.count.track(11, 5)));
        until(told, "changes release:1");
        side.log.name(7, "Ada");
        until(told, "changes artist:7");
        side.jdbc().sql("truncate genre, artist").update();
        until(told, "changes *");
      }
    }
  }

  /** What is told, in its order, up to that. */
  private static List<String> until(PGConnection connection, String last) throws SQLException {
    List<String> told = new ArrayList<>();
    while (!told.contains(last)) {
      PGNotification[] more = connection.getNotifications(120_000);
      assertThat(more).as("after %s", told).isNotEmpty();
      for (PGNotification it : more) {
        told.add(it.getName() + " " + it.getParameter());
      }
    }
    return told;
  }

  static RoyaltyIssued issued(long track, long micros) {
    return new RoyaltyIssued(
        RoyaltyId.issued(new TrackId(track), YearMonth.of(2026, 11)),
        ARTIST,
        new Money(micros),
        ADMIN,
        NOW);
  }

  private static Map<String, @Nullable Object> row(ReadSide side, String query) {
    return side.jdbc().sql(query).query().singleRow();
  }
}
