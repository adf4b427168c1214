package dev.playledger.local.demo;

/** What is to become of an event, as the one who made it knows. */
enum Fate {
  ACCEPTED,
  DOUBLE,
  TOO_SHORT,
  WAITING,
  MALFORMED,
  UNKNOWN_FIELD,
  IMPOSSIBLE_COUNT,
  IMPOSSIBLE_DATE;

  /** The wire name, where it is a reason to reject. */
  String reason() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  boolean isRejected() {
    return compareTo(WAITING) > 0;
  }
}
