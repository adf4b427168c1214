package dev.playledger.ingest.judge;

import static dev.playledger.events.streams.Rejection.Reason.IMPOSSIBLE_COUNT;
import static dev.playledger.events.streams.Rejection.Reason.MALFORMED;
import static dev.playledger.events.streams.Rejection.Reason.STALE_SEQUENCE;
import static dev.playledger.ingest.judge.JudgeScenario.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.streams.Origin;
import dev.playledger.events.streams.Rejection;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.ingest.judge.JudgeScenario.Accepted;
import dev.playledger.ingest.judge.JudgeScenario.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JudgeTopologyTest {

  private static final byte[] KEY = {'k'};

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
  void ids_that_are_forgotten_before_their_time_are_told_in_a_metric() {
    for (int frame = 0; frame < 10; frame++) {
      judge.keyed(events(frame * 10_000, 10_000));
    }
    assertThat(judge.metric("ids-forgotten-total")).isZero();
    judge.keyed(events(100_000, 1));

    assertThat(judge.metric("ids-forgotten-total")).isBetween(25_000.0, 30_000.0);
    assertThat(judge.streams()).isEqualTo(100_001);
    judge.keyed(event("e0"), event("e99999"));
    assertThat(judge.streams()).isEqualTo(1);
  }

  private static String[] events(int from, int number) {
    return IntStream.range(from, from + number)
        .mapToObj(it -> event("e" + it))
        .toArray(String[]::new);
  }

  @Test
  void a_number_of_a_producer_counts_once_for_ever_and_in_any_order() {
    judge.keyed(numbered("a", 0), numbered("b", 2), numbered("c", 1));
    judge.pass(Duration.ofDays(1000));
    judge.keyed(numbered("other", 2), numbered("d", 3));
    judge.unkeyed(numbered("e", 3), numbered("f", 4));

    assertThat(judge.streams()).isEqualTo(5);
    assertThat(judge.verdicts().doubles()).isEqualTo(2);
  }

  @Test
  void the_number_of_one_too_short_is_used_up() {
    judge.keyed(numbered("a", 0).replace("}", ",\"listenedMs\":1}"), numbered("b", 0));
    assertThat(judge.accepted()).isEmpty();
    assertThat(judge.verdicts()).isEqualTo(new Verdicts(2, 0, 0, 1, 1, 0, 0, 0));
  }

  @Test
  void a_number_that_nobody_knows_about_any_more_is_refused() {
    for (int i = 0; i <= 101; i++) {
      judge.keyed(numbered("a" + i, 1 + 2 * i));
    }
    judge.keyed(numbered("late", 2));
    assertThat(judge.rejected())
        .extracting(it -> it.rejection().reason())
        .containsExactly(STALE_SEQUENCE);
    assertThat(judge.streams()).isEqualTo(102);
  }

  @Test
  void the_producers_for_whom_there_is_no_room_are_known_by_their_ids() {
    for (int i = 0; i < 20; i++) {
      String line = numbered("a" + i, 7).replace("meter", "meter" + i);
      judge.keyed(line, line);
    }
    assertThat(judge.streams()).isEqualTo(20);
    assertThat(judge.verdicts().doubles()).isEqualTo(20);
  }

  @Test
  void events_in_binary_are_judged_like_lines_and_known_across_the_forms() {
    byte[] record =
        new BinaryWriter().add(binary("a", 1)).add(binary("b", 9)).add(new byte[3]).record();
    judge.write(KEY, Form.BINARY_TYPE, record);
    judge.keyed(event("a"));

    assertThat(judge.accepted()).containsExactly(accepted(0, 1, 1));
    assertThat(judge.waiting())
        .singleElement()
        .satisfies(it -> assertThat(it.number()).isEqualTo(2))
        .satisfies(it -> assertThat(it.text()).contains("\"eventId\":\"b\",\"trackId\":9"));
    assertThat(judge.rejected()).extracting(it -> it.rejection().line()).containsExactly(3);
    assertThat(judge.verdicts()).isEqualTo(new Verdicts(4, 1, 1, 1, 0, 1, 1, 0));
  }

  @Test
  void events_in_binary_without_a_key_go_their_own_ways() {
    byte[] record = new BinaryWriter().add(binary("a", 1)).add(binary("b", 3)).record();
    judge.write(null, Form.BINARY_TYPE, record);
    judge.unkeyed(event("a"));
    judge.write(null, Form.BINARY_TYPE, new byte[] {99});

    assertThat(judge.streams()).isEqualTo(2);
    assertThat(judge.rejected()).hasSize(1);
    assertThat(judge.verdicts()).isEqualTo(new Verdicts(4, 2, 2, 1, 0, 1, 0, 0));
  }

  @Test
  void a_line_that_is_far_too_long_goes_nowhere_but_to_the_rejections() {
    judge.unkeyed(event("a"), "x".repeat(900_000), event("b"));
    judge.write(null, Form.BINARY_TYPE, new BinaryWriter().add(new byte[700_000]).record());

    assertThat(judge.streams()).isEqualTo(2);
    assertThat(judge.rejected()).hasSize(2).allMatch(it -> it.line().length() <= 64 * 1024);
    assertThat(judge.verdicts()).isEqualTo(new Verdicts(4, 2, 2, 0, 0, 2, 0, 0));
    assertThat(judge.spread()).isNotEmpty().allMatch(it -> it.length < 10_000);
  }

  @Test
  void a_record_in_an_unknown_form_is_refused_as_a_whole() {
    judge.write(KEY, "avro/binary", event("a").getBytes(UTF_8));
    judge.write(null, "avro/binary", event("b").getBytes(UTF_8));
    assertThat(judge.rejected())
        .extracting(it -> it.rejection().detail())
        .allMatch(it -> it.startsWith("content-type avro/binary is not"))
        .hasSize(2);
    assertThat(judge.verdicts()).isEqualTo(new Verdicts(2, 0, 0, 0, 0, 2, 0, 0));
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

  private static Map<String, ?> binary(String id, long track) {
    return Map.of(
        "eventId",
        id,
        "trackId",
        track,
        "source",
        "spotify",
        "territory",
        "DE",
        "occurredAt",
        Instant.parse("2026-11-19T12:00:00Z").toEpochMilli());
  }

  private static String numbered(String id, int number) {
    String numbered = ",\"producerId\":\"meter\",\"sequence\":" + number + "}";
    return event(id).replace("}", numbered);
  }

  private static Accepted accepted(long offset, int line, long track) {
    var day = LocalDate.parse("2026-11-19");
    return new Accepted(new Origin(0, offset), line, track, day, "spotify", "DE", 1);
  }
}
