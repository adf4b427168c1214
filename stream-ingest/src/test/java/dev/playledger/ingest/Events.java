package dev.playledger.ingest;

/** Stream events of a test. */
final class Events {

  private Events() {}

  static String of(String id, long track) {
    return """
    {"eventId":"%s","trackId":%d,"source":"spotify","territory":"DE","occurredAt":"2026-08-01T12:00:00Z"}\
    """
        .formatted(id, track);
  }
}
