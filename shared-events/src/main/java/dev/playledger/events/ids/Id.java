package dev.playledger.events.ids;

/**
 * The number that names an aggregate: positive and below 2^53, so that every JSON reader keeps it
 * exact.
 */
public interface Id {

  long LIMIT = 1L << 53;

  long value();

  static long checked(String kind, long value) {
    if (value < 1 || value >= LIMIT) {
      throw new IllegalArgumentException("%s id must be between 1 and 2^53 - 1".formatted(kind));
    }
    return value;
  }
}
