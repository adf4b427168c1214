package dev.playledger.ingest.judge;

import static dev.playledger.events.streams.Rejection.Reason.IMPOSSIBLE_COUNT;
import static dev.playledger.events.streams.Rejection.Reason.IMPOSSIBLE_DATE;
import static dev.playledger.events.streams.Rejection.Reason.MALFORMED;
import static dev.playledger.events.streams.Rejection.Reason.UNKNOWN_FIELD;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.ids.Territory;
import dev.playledger.events.streams.Rejection.Reason;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamEventsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final String EVENT =
      """
      {"eventId":"e1","trackId":42,"source":"spotify","territory":"DE",\
      "occurredAt":"2026-11-19T23:30:00Z"}\
      """;

  @Test
  void an_event_needs_id_track_source_territory_and_time() {
    assertThat(read(EVENT)).isEqualTo(event("t42", false, 1));
    for (String field : new String[] {"eventId", "source", "territory", "occurredAt"}) {
      refused(
          EVENT.replaceFirst("\"" + field + "\":\"[^\"]*\",?", "").replace(",}", "}"),
          MALFORMED,
          field + " is missing");
    }
    refused(EVENT.replace("\"trackId\":42,", ""), MALFORMED, "trackId or isrc is missing");
  }

  @Test
  void all_that_it_may_have_is_taken() {
    assertThat(read(with("'listenedMs':30000,'count':7,'listenerId':'l'")))
        .isEqualTo(event("t42", false, 7));
    assertThat(read(with("'producerId':'p','sequence':0")))
        .isEqualTo(event("t42", false, 1, "p", 0L));
    assertThat(read(with("'listenedMs':null,'count':null"))).isEqualTo(event("t42", false, 1));
    assertThat(read(EVENT.replace("\"trackId\":42", "\"isrc\":\"aa-6q7-20-00047\"")))
        .isEqualTo(event("iAA6Q72000047", false, 1));
  }

  @Test
  void one_shorter_than_thirty_seconds_is_too_short() {
    assertThat(read(with("'listenedMs':29999"))).isEqualTo(event("t42", true, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'count':'1'",
        "'count':1.5",
        "'count':1.0",
        "'count':true",
        "'count':[1]",
        "'count':{}",
        "'listenedMs':-1",
        "'listenedMs':9007199254740992",
        "'sequence':1",
        "'producerId':'p','sequence':-1",
        "'listenerId':''",
        "'producerId':7",
        "'isrc':'X'",
        "'isrc':'AA6Q72000047'",
        "'eventId':'twice'",
        "'listenerId':'a\\u0000b'",
        "'listenerId':'\\ud800'"
      })
  void a_wrong_value_is_malformed(String field) {
    assertThat(read(with(field)))
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "7", "null", "{} {}", "{}x", "{'a'}", "", "\uFEFF{}"})
  void what_is_not_one_object_is_malformed(String line) {
    assertThat(read(line))
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(MALFORMED));
  }

  @ParameterizedTest
  @CsvSource({"0", "-3", "10000001", "99999999999999999999999"})
  void a_count_below_one_or_above_ten_million_is_impossible(String count) {
    refused(with("'count':" + count), IMPOSSIBLE_COUNT, "count must be 1 to 10000000");
  }

  @Test
  void a_day_may_be_ahead_by_the_zones_of_the_earth_only() {
    assertThat(read(at("2026-11-21T11:00:00Z"))).isInstanceOf(StreamEvent.class);
    refused(at("2026-11-21T11:00:01Z"), IMPOSSIBLE_DATE, "occurredAt is more than 25 hours ahead");
    refused(at("1999-12-31T23:59:59Z"), IMPOSSIBLE_DATE, "occurredAt is before 2000");
    refused(at("2026-11-20"), MALFORMED, "occurredAt must be a time like 2026-08-01T12:00:00Z");
  }

  @Test
  void an_unknown_field_is_named_and_cannot_smuggle() {
    refused(with("'colour':'red'"), UNKNOWN_FIELD, "colour is no field of an event");
    refused(with("'a\\u0000ö':1"), UNKNOWN_FIELD, "a?? is no field of an event");
  }

  @Test
  void a_line_is_utf8_and_not_too_long() {
    assertThat(StreamEvents.read(with("'listenerId':'ö'").getBytes(ISO_8859_1), NOW))
        .isEqualTo(new Refused(MALFORMED, "the line is not UTF-8"));
    refused(
        with("'listenerId':'" + "x".repeat(70_000) + "'"),
        MALFORMED,
        "a line has at most 65536 bytes, a record 8388608 bytes and 100000 lines");
  }

  private static StreamEvent event(String track, boolean tooShort, long count) {
    return event(track, tooShort, count, null, null);
  }

  private static StreamEvent event(
      String track,
      boolean tooShort,
      long count,
      @Nullable String producerId,
      @Nullable Long sequence) {
    return new StreamEvent(
        "e1",
        track,
        "spotify",
        new Territory("DE"),
        LocalDate.parse("2026-11-19"),
        tooShort,
        count,
        producerId,
        sequence);
  }

  private static String with(String fields) {
    return EVENT.replace("}", "," + fields.replace('\'', '"') + "}");
  }

  private static String at(String time) {
    return EVENT.replace("2026-11-19T23:30:00Z", time);
  }

  private static Read read(String line) {
    return StreamEvents.read(line.getBytes(UTF_8), NOW);
  }

  private static void refused(String line, Reason reason, String detail) {
    assertThat(read(line)).isEqualTo(new Refused(reason, detail));
  }
}
