package dev.playledger.projections;

import static dev.playledger.projections.catalogue.Story.added;
import static dev.playledger.projections.catalogue.Story.created;
import static dev.playledger.projections.catalogue.Story.deleted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoisonIT {

  private static final String APPROVED_AND_MORE =
      """
      {"type": "release.approved.v1", "releaseId": 1, "by": 1, "at": "2026-11-20T12:00:00Z", "what": 2}
      """;

  @Test
  void what_cannot_be_read_or_applied_is_parked_and_the_rest_goes_on() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      DomainLog log = side.log;
      log.send(
          List.of(
              log.record(created(1, "First")),
              log.record("release-1", "release.praised.v1", "{\"stars\": 5}"),
              log.record("release-1", "release.approved.v1", "{\"releaseId\": 1,"),
              log.record("release-1", "release.approved.v1", APPROVED_AND_MORE),
              new ProducerRecord<>(side.topics.domainEvents(), null, "no headers".getBytes(UTF_8)),
              new ProducerRecord<>(side.topics.domainEvents(), null, null),
              log.record(deleted(1, 99, 1)),
              log.record(created(2, "with a \0 in it")),
              log.record(added(1, 11, 1))));
      side.start();
      await().until(() -> side.position() == log.position());

      assertThat(reasons(side))
          .satisfiesExactly(
              it -> assertThat(it).contains("unknown event type release.praised.v1"),
              it -> assertThat(it).contains("Unexpected end-of-input"),
              it -> assertThat(it).contains("Unrecognized property \"what\""),
              it -> assertThat(it).contains("header ce_id is missing"),
              it -> assertThat(it).contains("header ce_id is missing"),
              it -> assertThat(it).contains("track-99 is not in the catalogue"),
              it -> assertThat(it).contains("invalid byte sequence"));
      assertThat(side.number("select count(*) from release")).isEqualTo(1);
      assertThat(side.number("select count(*) from track where release_id = 1")).isEqualTo(1);
      assertThat(types(side))
          .containsExactly(
              "release.created.v2",
              "release.praised.v1",
              "release.approved.v1",
              "track.deleted.v1",
              "release.created.v2",
              "track.added.v2");
      mustKeepItsBytes(side);
    }
  }

  private static void mustKeepItsBytes(ReadSide side) {
    var parked =
        side.jdbc()
            .sql("select * from parked_event where reason like '%Unexpected end-of-input%'")
            .query()
            .singleRow();
    assertThat(parked)
        .containsEntry("projection", "domain-events")
        .containsEntry("value", "{\"releaseId\": 1,".getBytes(UTF_8))
        .containsEntry("key", new byte[] {0, 0, 0, 0, 0, 0, 0, 1});
    assertThat(String.valueOf(parked.get("headers"))).contains("\"ce_subject\":\"release-1\"");
  }

  @Test
  void a_name_that_cannot_be_read_is_parked_and_the_tombstone_that_the_relay_sweeps_with_is_not()
      throws SQLException {
    try (ReadSide side = new ReadSide()) {
      side.start();
      side.log.send(
          List.of(
              new ProducerRecord<>(
                  side.topics.artistProfiles(), new byte[] {1}, "{}".getBytes(UTF_8))));
      side.log.name(7, "Ada");
      side.log.name(0, null);
      side.log.name(8, "Ben");
      await().until(() -> side.number("select count(*) from artist where name = 'Ben'") == 1);

      assertThat(side.number("select count(*) from artist")).isEqualTo(2);
      assertThat(side.number("select count(*) from parked_event")).isEqualTo(1);
    }
  }

  private static List<@Nullable String> reasons(ReadSide side) {
    return side.jdbc()
        .sql("select reason from parked_event order by \"offset\"")
        .query(String.class)
        .list();
  }

  private static List<@Nullable String> types(ReadSide side) {
    return side.jdbc()
        .sql("select type from event_log order by position")
        .query(String.class)
        .list();
  }
}
