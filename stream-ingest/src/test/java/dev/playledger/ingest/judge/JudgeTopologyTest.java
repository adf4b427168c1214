package dev.playledger.ingest.judge;

import static dev.playledger.events.streams.Rejection.Reason.IMPOSSIBLE_COUNT;
import static dev.playledger.events.streams.Rejection.Reason.MALFORMED;
import static dev.playledger.ingest.judge.JudgeScenario.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.streams.Origin;
import dev.playledger.events.streams.Rejection;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.ingest.judge.JudgeScenario.Accepted;
import dev.playledger.ingest.judge.JudgeScenario.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JudgeTopologyTest {

  private final JudgeScenario judge = new JudgeScenario();

  @AfterEach
  void close() {
    judge.close();
  }

  @Test
  void each_event_that_counts_says_where_it_came_from() {
    judge.keyed(event("a"));
    judge.keyed(event("b"), "", event("c"), event("d", "\"isrc\":\"AA6Q72000047\""), "");

    assertThat(judge.accepted())
        .containsExactlyInAnyOrder(
            accepted(0, 1, 1), accepted(1, 1, 1), accepted(1, 3, 1), accepted(1, 4, 3));
  }

  @Test
  void a_double_is_dropped_within_the_frame_and_between_frames() {
    judge.keyed(event("a"), event("a"));
    judge.keyed(event("a"));

    assertThat(judge.streams()).isEqualTo(1);
    assertThat(judge.verdicts()).isEqualTo(new Verdicts(3, 1, 1, 2, 0, 0, 0, 0));
  }

  @Test
  void the_same_id_of_another_source_is_no_double() {
    judge.keyed(event("a"), event("a").replace("spotify", "deezer"));
    assertThat(judge.streams()).isEqualTo(2);
  }

  @Test
  void a_double_is_known_for_a_day_wherever_the_day_begins() {
    judge.keyed(event("a"));
    judge.pass(Duration.ofHours(24).minusMillis(1));
    judge.keyed(event("a"));
    assertThat(judge.streams()).isEqualTo(1);

    judge.pass(Duration.ofMillis(1));
    judge.keyed(event("a"));
    assertThat(judge.streams()).isEqualTo(1);
  }

  @Test
  void an_event_without_a_key_meets_its_double_by_its_own() {
    judge.unkeyed(event("a"), event("b"));
    judge.unkeyed(event("b"), "nonsense");
    judge.keyed(event("a"));

    assertThat(judge.streams()).isEqualTo(2);
    assertThat(judge.rejected())
        .containsExactly(
            new Refusal(
                new Rejection(MALFORMED, "the line is not one JSON object", 0, 1, 2), "nonsense"));
    assertThat(judge.verdicts()).isEqualTo(new Verdicts(5, 2, 2, 2, 0, 1, 0, 0));
  }

  @Test
  void a_poison_line_harms_none_beside_it() {
    String none = event("c").replace("}", ",\"count\":0}");
    judge.keyed(event("a"), "{\"eventId\":", none, event("b"));

    assertThat(judge.streams()).isEqualTo(2);
    assertThat(judge.rejected())
        .containsExactly(
            new Refusal(
                new Rejection(MALFORMED, "the line is not one JSON object", 0, 0, 2),
                "{\"eventId\":"),
            new Refusal(
                new Rejection(IMPOSSIBLE_COUNT, "count must be 1 to 10000000", 0, 0, 3), none));
  }

  @Test
  void one_too_short_is_counted_only() {
    judge.keyed(event("a").replace("}", ",\"listenedMs\":29999}"));
    assertThat(judge.accepted()).isEmpty();
    assertThat(judge.rejected()).isEmpty();
    assertThat(judge.verdicts()).isEqualTo(new Verdicts(1, 0, 0, 0, 1, 0, 0, 0));
  }

  @Test
  void an_event_of_an_unknown_track_waits_and_is_judged_when_it_comes_back() {
    judge.keyed(event("z"), event("a", "\"trackId\":9"), event("a", "\"trackId\":9"));
    List<Line> waiting = judge.waiting();
    assertThat(waiting).extracting(Line::number).containsExactly(2, 3);

    judge.pass(Duration.ofHours(30));
    waiting.forEach(it -> judge.comesBack(it, 9));

    assertThat(judge.accepted()).contains(accepted(0, 2, 9));
    assertThat(judge.verdicts()).isEqualTo(new Verdicts(3, 2, 2, 1, 0, 0, 2, 2));
  }

  @Test
  void a_double_that_waited_longer_than_the_window_is_known_by_the_time_it_came() {
    judge.keyed(event("a"));
    judge.pass(Duration.ofHours(20));
    judge.keyed(event("a", "\"isrc\":\"AA6Q72000099\""));
    judge.pass(Duration.ofHours(24));
    judge.comesBack(judge.waiting().getFirst(), 1);

    assertThat(judge.streams()).isEqualTo(1);
  }

  @Test
  void a_record_without_a_line_is_nothing() {
    judge.keyed("");
    judge.unkeyed("  ", "\r");
    judge.keyed(event("a") + "\r");
    assertThat(judge.verdicts()).isEqualTo(new Verdicts(1, 1, 1, 0, 0, 0, 0, 0));
  }

  @Test
  void a_great_record_is_taken_in_pieces() {
    String[] lines = new String[25_000];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = event("e" + i).replace("spotify", "s" + i % 3000);
    }
    judge.keyed(lines);
    assertThat(judge.acceptedRecords())
        .hasSizeGreaterThan(2)
        .allSatisfy(it -> assertThat(it.length).isLessThan(300_000));
  }

  @Test
  void a_record_beyond_all_measure_is_refused_as_one_line() {
    judge.keyed("x\n".repeat(100_001));
    judge.unkeyed("y".repeat((8 << 20) + 1));

    assertThat(judge.rejected())
        .allSatisfy(it -> assertThat(it.rejection().reason()).isEqualTo(MALFORMED))
        .allSatisfy(it -> assertThat(it.line()).hasSize(StreamEvents.MAX_LINE))
        .hasSize(2);
  }

  private static Accepted accepted(long offset, int line, long track) {
    var day = LocalDate.parse("2026-11-19");
    return new Accepted(new Origin(0, offset), line, track, day, "spotify", "DE", 1);
  }
}
