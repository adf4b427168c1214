package dev.playledger.e2e;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Stream events of a test, each with an id that nobody else has. */
final class Plays {

  private Plays() {}

  static List<String> of(long track, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> of(track, UUID.randomUUID().toString()))
        .toList();
  }

  static String of(long track, String eventId) {
    return """
    {"eventId":"%s","trackId":%d,"source":"spotify","territory":"DE","occurredAt":"2026-08-01T12:00:00Z"}\
    """
        .formatted(eventId, track);
  }
}
