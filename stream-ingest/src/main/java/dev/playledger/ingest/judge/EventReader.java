package dev.playledger.ingest.judge;

import static dev.playledger.ingest.judge.Wrong.malformed;

import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.Rejection.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads the fields of one event, then makes the event of them. */
final class EventReader {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Pattern CONTROL = Pattern.compile("[^\\x20-\\x7e]");
  private static final int SHOWN = 40;
  private static final long SHORTEST_MS = 30_000;
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofHours(25);

  private @Nullable String eventId;
  private @Nullable TrackId trackId;
  private @Nullable Isrc isrc;
  private @Nullable String source;
  private @Nullable Territory territory;
  private @Nullable Instant occurredAt;
  private @Nullable Long listenedMs;
  private @Nullable String producerId;
  private @Nullable Long sequence;
  private long count = 1;

  private EventReader() {}

  /**
   * Reads the fields.
   *
   * @throws Wrong at the first field that breaks its rule
   * @throws tools.jackson.core.JacksonException when the line is no JSON
   */
  static EventReader read(String line) {
    var reader = new EventReader();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      var fields = new Fields(json);
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw malformed("the line", "is not one JSON object");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        reader.take(name, fields);
      }
      if (json.nextToken() != null) {
        throw malformed("the line", "is not one JSON object");
      }
    }
    return reader;
  }

  private void take(String name, Fields fields) {
    switch (name) {
      case "eventId" -> eventId = fields.text(name, 64);
      case "trackId" -> trackId = track(fields.number(name, 1));
      case "isrc" -> isrc = fields.code(name, Isrc::new);
      case "source" -> source = fields.code(name, EventReader::source);
      case "territory" -> territory = fields.code(name, Territory::new);
      case "occurredAt" -> occurredAt = fields.code(name, Instant::parse);
      case "listenedMs" -> listenedMs = fields.number(name, 0);
      case "count" -> count = fields.count();
      case "listenerId" -> fields.text(name, 128);
      case "producerId" -> producerId = fields.text(name, 64);
      case "sequence" -> sequence = fields.number(name, 0);
      default -> throw new Wrong(Reason.UNKNOWN_FIELD, shown(name) + " is no field of an event");
    }
  }

  /**
   * The event.
   *
   * @throws Wrong when a field is missing or does not go with the others or the time it came
   */
  StreamEvent event(Instant came) {
    if (sequence != null && producerId == null) {
      throw malformed("sequence", "needs a producerId");
    }
    return new StreamEvent(
        given("eventId", eventId),
        track(),
        given("source", source),
        given("territory", territory),
        day(given("occurredAt", occurredAt), came),
        listenedMs != null && listenedMs < SHORTEST_MS,
        count,
        producerId,
        sequence);
  }

  private String track() {
    if (trackId != null && isrc != null) {
      throw malformed("isrc", "and trackId exclude each other");
    }
    return trackId != null ? TrackName.of(trackId) : TrackName.of(given("trackId or isrc", isrc));
  }

  private static LocalDate day(Instant occurredAt, Instant came) {
    if (occurredAt.isBefore(FIRST)) {
      throw new Wrong(Reason.IMPOSSIBLE_DATE, "occurredAt is before 2000");
    }
    if (occurredAt.isAfter(came.plus(AHEAD))) {
      throw new Wrong(Reason.IMPOSSIBLE_DATE, "occurredAt is more than 25 hours ahead");
    }
    return LocalDate.ofInstant(occurredAt, ZoneOffset.UTC);
  }

  private static <T> T given(String name, @Nullable T value) {
    if (value == null) {
      throw malformed(name, "is missing");
    }
    return value;
  }

  private static @Nullable TrackId track(@Nullable Long number) {
    return number == null ? null : new TrackId(number);
  }

  private static String source(String text) {
    if (!SOURCE.matcher(text).matches()) {
      throw new IllegalArgumentException("1 to 64 of a-z, 0-9, dot, dash, underscore");
    }
    return text;
  }

  private static String shown(String name) {
    String printable = CONTROL.matcher(name).replaceAll("?");
    return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable;
  }
}
