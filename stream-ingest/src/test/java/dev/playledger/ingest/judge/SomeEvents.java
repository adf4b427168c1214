package dev.playledger.ingest.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Events by chance, as fields in the order of the binary form: good ones, and odd in a field. */
final class SomeEvents {

  static final long NOW = 1_795_200_000_000L;
  private static final long LIMIT = 1L << 53;
  private static final Map<String, List<Object>> USUAL =
      Map.of(
          "eventId", List.of("e-0000000001", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "1"),
          "trackId", List.of(1L, 42L, LIMIT - 1),
          "isrc", List.of("AA6Q72000047", "USABC0000000", "ZZZZZ9999999"),
          "source", List.of("spotify", "apple-music", "a", "x.y_z-1234567890"),
          "territory", List.of("DE", "us", "ZZ"),
          "occurredAt", List.of(NOW, NOW - 86_400_000, NOW + 90_000_000, 946_684_800_000L),
          "listenedMs", List.of(0L, 29_999L, 30_000L, LIMIT - 1),
          "count", List.of(2L, 10_000_000L),
          "listenerId", List.of("l", "x".repeat(128)),
          "sequence", List.of(0L, 17L, LIMIT - 1));
  private static final Map<String, List<Object>> ODD =
      Map.of(
          "eventId",
              List.of("", "x".repeat(65), "ö".repeat(64), "a\"b\\c\n\u0001", "a\0", "\u007f"),
          "trackId", List.of(0L, -5L, LIMIT, Long.MIN_VALUE, Long.MAX_VALUE),
          "source", List.of("", "Spotify", "x".repeat(65), "x".repeat(300), "ö", "-x", "a b"),
          "territory", List.of("D1", "QQ", "[[", "@@", "``", "\"\"", "\\\\", "\0\0", "ß"),
          "occurredAt",
              List.of(NOW + 90_000_001, 946_684_799_999L, -1L, Long.MIN_VALUE, Long.MAX_VALUE),
          "listenedMs", List.of(-1L, LIMIT, Long.MIN_VALUE),
          "count", List.of(0L, 10_000_001L, 4_294_967_295L),
          "listenerId", List.of("x".repeat(129), "ö", "a\0b", "\ud83d\ude00", "\t".repeat(1_000)),
          "producerId", List.of("", "x".repeat(65), "ö", "a\0b"),
          "sequence", List.of(-1L, LIMIT, Long.MAX_VALUE));

  private final Random random;

  SomeEvents(long seed) {
    random = new Random(seed);
  }

  Map<String, Object> usual() {
    Map<String, Object> event = new LinkedHashMap<>();
    put(event, "eventId");
    put(event, random.nextInt(4) == 0 ? "isrc" : "trackId");
    put(event, "source");
    put(event, "territory");
    put(event, "occurredAt");
    List.of("listenedMs", "count", "listenerId").forEach(it -> sometimes(event, it));
    if (random.nextInt(3) == 0) {
      event.put("producerId", any(usual("eventId")));
      sometimes(event, "sequence");
    }
    return event;
  }

  Map<String, Object> odd() {
    Map<String, Object> event = usual();
    String name = any(List.copyOf(event.keySet()));
    List<Object> values = ODD.get(name);
    if (values != null) {
      event.put(name, any(values));
    }
    if (random.nextInt(20) == 0) {
      event.remove("producerId");
    }
    return event;
  }

  private void sometimes(Map<String, Object> event, String name) {
    if (random.nextInt(3) == 0) {
      put(event, name);
    }
  }

  private static List<Object> usual(String name) {
    return USUAL.getOrDefault(name, List.of());
  }

  private void put(Map<String, Object> event, String name) {
    event.put(name, any(usual(name)));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
