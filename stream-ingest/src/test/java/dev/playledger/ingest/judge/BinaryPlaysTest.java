package dev.playledger.ingest.judge;

import static dev.playledger.events.streams.Rejection.Reason.IMPOSSIBLE_COUNT;
import static dev.playledger.events.streams.Rejection.Reason.IMPOSSIBLE_DATE;
import static dev.playledger.events.streams.Rejection.Reason.MALFORMED;
import static dev.playledger.events.streams.Rejection.Reason.UNKNOWN_FIELD;
import static dev.playledger.ingest.judge.SomeEvents.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.streams.Rejection.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BinaryPlaysTest {

  private static final Map<String, Object> EVENT =
      Map.of("eventId", "e1", "trackId", 42, "source", "s", "territory", "DE", "occurredAt", NOW);

  private final PlayReader reader = new PlayReader();
  private final BinaryPlays plays = new BinaryPlays(reader);
  private final PlayReader other = new PlayReader();

  @Test
  void usual_events_say_the_same_as_their_lines_of_json() {
    agree(5_000, SomeEvents::usual);
  }

  @Test
  void odd_events_get_the_verdict_of_their_lines_of_json() {
    agree(20_000, SomeEvents::odd);
  }

  @Test
  void usual_events_are_read_without_a_line_of_json() {
    var events = new SomeEvents(7);
    for (int i = 0; i < 100; i++) {
      read(BinaryWriter.record(events.usual()));
    }
    for (int i = 0; i < 1_000; i++) {
      assertThat(plays.open(BinaryWriter.record(events.usual()), NOW)).isNull();
      assertThat(plays.next() && plays.isUsual()).isTrue();
    }
  }

  @Test
  void whatever_became_of_the_bytes_it_reads_what_its_lines_say() {
    var events = new SomeEvents(1);
    var random = new Random(1);
    for (int i = 0; i < 30_000; i++) {
      var writer = new BinaryWriter();
      for (int event = random.nextInt(4); event >= 0; event--) {
        writer.add(random.nextBoolean() ? events.usual() : events.odd());
      }
      byte[] record = mutated(writer.record(), random);
      for (Object outcome : read(record)) {
        assertThat(outcome).isNotNull();
      }
    }
  }

  @Test
  void a_bad_event_harms_no_other() {
    assertThat(
            read(
                new BinaryWriter()
                    .add(EVENT)
                    .add(with("count", 0))
                    .add(new byte[] {3, 0, 9})
                    .add(EVENT)
                    .record()))
        .satisfiesExactly(
            it -> assertThat(it).isInstanceOf(Strict.Said.class),
            it ->
                assertThat(it).isEqualTo(refused(IMPOSSIBLE_COUNT, "count must be 1 to 10000000")),
            it -> assertThat(it).isEqualTo(malformed("an event has at least 48 bytes")),
            it -> assertThat(it).isInstanceOf(Strict.Said.class));
  }

  @Test
  void where_the_lengths_break_the_rest_is_one_bad_event() {
    for (byte[] broken : List.of(new byte[] {1, 0, 0, 0}, new byte[] {60, 0, 0}, new byte[1])) {
      assertThat(read(new BinaryWriter().add(EVENT).add(broken).record()))
          .satisfiesExactly(
              it -> assertThat(it).isInstanceOf(Strict.Said.class),
              it -> assertThat(it).isEqualTo(malformed("the record ends within an event")));
    }
  }

  @Test
  void a_record_must_have_its_version_and_texts_and_a_measure() {
    byte[] good = BinaryWriter.record(EVENT);
    byte[] newer = good.clone();
    newer[0] = 2;
    none(newer, "the record does not begin with version 1");
    none(new byte[0], "the record does not begin with version 1");
    for (int length = 1; length < 6; length++) {
      none(Arrays.copyOf(good, length), "the record ends within its texts");
    }
    none(
        Arrays.copyOf(good, (8 << 20) + 1), "a record has at most 8388608 bytes and 100000 events");
    byte[] tiny = new byte[200_006];
    for (int at = 4; at < tiny.length; at += 2) {
      tiny[at - 1] = 2;
    }
    tiny[0] = 1;
    none(tiny, "a record has at most 8388608 bytes and 100000 events");
    assertThat(read(new BinaryWriter().record())).isEmpty();
  }

  @Test
  void what_json_has_no_words_for_is_refused() {
    one(it -> it[at(it) + 2] = 16, UNKNOWN_FIELD, "flags 0x10 are not all known");
    one(it -> it[at(it) + 4] = 1, MALFORMED, "source is none of the 1 texts");
    one(
        it -> {
          it[at(it) + 2] = 4;
          it[at(it) + 6] = 7;
        },
        MALFORMED,
        "producer is none of the 1 texts");
    one(it -> it[at(it) + 46] = 3, MALFORMED, "eventId ends behind its event");
    for (int field : new int[] {6, 24, 32}) {
      one(
          it -> it[at(it) + field] = 1,
          MALFORMED,
          "listenedMs, producer or sequence is not 0 without its flag");
    }
  }

  @Test
  void its_rules_are_those_of_json() {
    assertThat(read(BinaryWriter.record(with("sequence", 1))))
        .containsExactly(malformed("sequence needs a producerId"));
    assertThat(read(BinaryWriter.record(with("occurredAt", 0))))
        .containsExactly(refused(IMPOSSIBLE_DATE, "occurredAt is before 2000"));
    one(it -> it[it.length - 1] = (byte) 0xff, MALFORMED, "the line is not UTF-8");
    one(
        it -> it[at(it) + 2] = 1,
        MALFORMED,
        "isrc is wrong: an ISRC is two letters, three letters or digits and seven digits,"
            + " like AA6Q72000047");
  }

  /** Reads each event both ways. */
  private void agree(int times, Function<SomeEvents, Map<String, Object>> next) {
    var events = new SomeEvents(times);
    var json = new PlayReader();
    for (int i = 0; i < times; i++) {
      Map<String, Object> event = next.apply(events);
      byte[] line = BinaryWriter.json(event);
      @Nullable Refused refused = json.read(line, 0, line.length, NOW);
      assertThat(read(BinaryWriter.record(event)))
          .as(event.toString())
          .containsExactly(refused == null ? Strict.said(json.play()) : refused);
      assertThat(StreamEvents.read(plays.line(), Instant.ofEpochMilli(NOW)))
          .isEqualTo(StreamEvents.read(line, Instant.ofEpochMilli(NOW)));
    }
  }

  /** What becomes of each event, after a look at what becomes of its line. */
  private List<Object> read(byte[] record) {
    List<Object> outcomes = new ArrayList<>();
    @Nullable Refused none = plays.open(record, NOW);
    if (none != null) {
      assertThat(plays.next()).isFalse();
      return List.of(none);
    }
    while (plays.next()) {
      @Nullable Refused refused = plays.read();
      outcomes.add(refused == null ? Strict.said(reader.play()) : refused);
      assertThat(plays.number()).isEqualTo(outcomes.size());
      isSaidByItsLine(outcomes.getLast());
    }
    return outcomes;
  }

  private void isSaidByItsLine(Object outcome) {
    byte[] line = plays.line();
    @Nullable Refused refused = other.read(line, 0, line.length, NOW);
    Object said = refused == null ? Strict.said(other.play()) : refused;
    if (new String(line, UTF_8).startsWith("{\"binary\":")) {
      assertThat(said).isInstanceOf(Refused.class);
      assertThat(outcome).isInstanceOf(Refused.class);
    } else {
      assertThat(outcome).isEqualTo(said);
    }
  }

  private static byte[] mutated(byte[] record, Random random) {
    byte[] mutated = record;
    for (int times = random.nextInt(4); times > 0 && mutated.length > 0; times--) {
      switch (random.nextInt(4)) {
        case 0 -> mutated = Arrays.copyOf(mutated, random.nextInt(mutated.length));
        case 1 -> mutated = Arrays.copyOf(mutated, mutated.length + random.nextInt(60));
        default -> mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
    }
    return mutated;
  }

  private void none(byte[] record, String detail) {
    assertThat(read(record)).containsExactly(malformed(detail));
    byte[] line = plays.line();
    assertThat(StreamEvents.read(line, Instant.ofEpochMilli(NOW))).isInstanceOf(Refused.class);
  }

  private void one(Consumer<byte[]> change, Reason reason, String detail) {
    byte[] record = BinaryWriter.record(EVENT);
    change.accept(record);
    assertThat(read(record)).containsExactly(refused(reason, detail));
  }

  /** Where the event begins. */
  private static int at(byte[] record) {
    return record.length - 50;
  }

  private static Map<String, Object> with(String name, Object value) {
    Map<String, Object> event = new HashMap<>(EVENT);
    event.put(name, value);
    return event;
  }

  private static Refused malformed(String detail) {
    return refused(MALFORMED, detail);
  }

  private static Refused refused(Reason reason, String detail) {
    return new Refused(reason, detail);
  }
}
