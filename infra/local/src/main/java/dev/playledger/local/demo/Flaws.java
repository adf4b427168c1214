package dev.playledger.local.demo;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Writes an event with the flaw that its fate demands. */
final class Flaws {

  private static final List<Long> IMPOSSIBLE_COUNTS = List.of(0L, -3L, 10_000_001L);
  private static final List<Instant> IMPOSSIBLE_DATES =
      List.of(Instant.parse("1999-12-31T23:59:59Z"), Instant.parse("2199-01-01T00:00:00Z"));

  private Flaws() {}

  static String write(EventText event, Fate fate, SplittableRandom random, Lane lane) {
    switch (fate) {
      case TOO_SHORT -> event.listenedMillis = random.nextInt(30_000);
      case IMPOSSIBLE_COUNT -> event.count = IMPOSSIBLE_COUNTS.get(random.nextInt(3));
      case IMPOSSIBLE_DATE -> event.at = IMPOSSIBLE_DATES.get(random.nextInt(2));
      case MALFORMED, UNKNOWN_FIELD, ACCEPTED, WAITING, DOUBLE -> {}
    }
    StringBuilder fields = event.fields();
    return switch (fate) {
      // A broken element would break a whole JSON array, as which some batches go over HTTP.
      case MALFORMED -> malformed(fields.toString(), random.nextInt(lane == Lane.HTTP ? 3 : 4));
      case UNKNOWN_FIELD -> "{" + fields + ",\"mood\":\"happy\"}";
      case IMPOSSIBLE_COUNT, IMPOSSIBLE_DATE, TOO_SHORT, ACCEPTED, WAITING, DOUBLE ->
          "{" + fields + "}";
    };
  }

  private static String malformed(String fields, int way) {
    return switch (way) {
      case 0 -> "{" + fields.replaceFirst(",\"source\":\"[^\"]*\"", "") + "}";
      case 1 ->
          "{" + fields.replaceFirst("\"territory\":\"..\"", "\"territory\":\"Atlantis\"") + "}";
      case 2 -> "{" + fields.replaceFirst("\"eventId\":\"[^\"]*\"", "\"eventId\":17") + "}";
      default -> "{" + fields;
    };
  }
}
