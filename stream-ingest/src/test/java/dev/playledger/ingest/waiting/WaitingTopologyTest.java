package dev.playledger.ingest.waiting;

import static dev.playledger.ingest.log.Driver.TOPICS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.EventJson;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.TrackDetails;
import dev.playledger.events.streams.Origin;
import dev.playledger.events.streams.Rejection;
import dev.playledger.events.streams.Rejection.Reason;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.ingest.judge.Line;
import dev.playledger.ingest.judge.Returned;
import dev.playledger.ingest.log.Driver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingTopologyTest {

  private static final WaitingSettings SETTINGS = new WaitingSettings(Duration.ofHours(24), 3, 5);
  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
  private static final TrackId TRACK = new TrackId(42);
  private static final String ISRC = "AA6Q72000047";

  private final Driver driver = new Driver(it -> WaitingTopology.of(TOPICS, SETTINGS, it));

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void a_track_is_known_by_its_number_and_by_each_isrc_it_ever_had() {
    added(ISRC);
    changed("AA6Q72000048");
    waits("t42", 0, 1);
    waits("i" + ISRC, 1, 2);
    waits("iAA6Q72000048", 2, 3);

    assertThat(returned()).containsExactly(back(0, 1), back(1, 2), back(2, 3));
  }

  @Test
  void events_wait_until_their_track_is_added_and_then_all_go_back() {
    waits("t42", 0, 1);
    waits("t421", 0, 2);
    waits("t42", 1, 3);
    assertThat(returned()).isEmpty();

    added(null);
    assertThat(returned()).containsExactly(back(0, 1), back(1, 3));

    added(null);
    driver.pass(Duration.ofHours(23));
    assertThat(returned()).isEmpty();
    assertThat(rejected()).isEmpty();
  }

  @Test
  void an_event_whose_track_does_not_appear_in_time_is_rejected_with_its_origin() {
    waits("t9", 5, 3);
    driver.pass(Duration.ofHours(12));
    waits("t9", 6, 1);
    driver.pass(Duration.ofHours(12));

    assertThat(rejected())
        .containsExactly(
            new Rejection(Reason.UNKNOWN_TRACK, "the track was not known within PT24H", 0, 5, 3));
    assertThat(told()).isEqualTo(rejectedSoFar(1));

    driver.pass(Duration.ofHours(12));
    assertThat(rejected()).hasSize(1);
    assertThat(told()).isEqualTo(rejectedSoFar(2));
  }

  @Test
  void after_a_start_nothing_is_rejected_before_the_tracks_that_came_meanwhile_were_read() {
    waits("t9", 5, 3, driver.now().minus(Duration.ofHours(25)));
    driver.pass(Duration.ofMinutes(9));
    assertThat(rejected()).isEmpty();
    driver.pass(Duration.ofMinutes(1));
    assertThat(rejected()).hasSize(1);
  }

  @Test
  void too_many_for_one_track_are_rejected_at_once() {
    for (int offset = 0; offset < 4; offset++) {
      waits("t42", offset, 1);
    }
    assertThat(rejected()).extracting(Rejection::offset).containsExactly(3L);
    added(null);
    assertThat(returned()).hasSize(3);
  }

  @Test
  void too_many_in_all_are_rejected_until_there_is_room_again() {
    for (int offset = 0; offset < 6; offset++) {
      waits("t4" + offset, offset, 1);
    }
    assertThat(rejected()).extracting(Rejection::offset).containsExactly(5L);

    added(null);
    waits("t45", 6, 1);
    assertThat(rejected()).isEmpty();
  }

  private void added(@Nullable String isrc) {
    var details = new TrackDetails("Neon", 1000, null, isrc == null ? null : new Isrc(isrc));
    driver.write(new TrackAdded(new ReleaseId(1), TRACK, 1, details, new AccountId(1), AT));
  }

  private void changed(String isrc) {
    var details = new TrackDetails("Neon", 1000, null, new Isrc(isrc));
    driver.write(new TrackChanged(new ReleaseId(1), TRACK, details, new AccountId(1), AT));
  }

  private void waits(String name, long offset, int number) {
    waits(name, offset, number, driver.now());
  }

  private void waits(String name, long offset, int number, Instant since) {
    driver.write(
        TOPICS.waitingStreams(),
        name.getBytes(UTF_8),
        EventJson.MAPPER.writeValueAsBytes(line(offset, number)),
        since);
  }

  private static Line line(long offset, int number) {
    return new Line(new Origin(0, offset), number, 0, AT, "{}");
  }

  private static Returned back(long offset, int number) {
    return new Returned(TRACK, line(offset, number));
  }

  private List<Returned> returned() {
    return driver.read(TOPICS.returnedStreams(), Returned.class);
  }

  private List<Rejection> rejected() {
    return driver.read(TOPICS.rejectedStreamEvents()).stream()
        .map(it -> Rejection.of(it.headers()))
        .toList();
  }

  private Verdicts told() {
    return driver.read(TOPICS.streamVerdicts(), Verdicts.class).getLast();
  }

  private static Verdicts rejectedSoFar(long number) {
    return new Verdicts(0, 0, 0, 0, 0, number, 0, 0);
  }
}
