package dev.playledger.events.streams;

import dev.playledger.events.ids.Id;

/**
 * Names a refused line by where its refusal stands in {@code stream-events-rejected}: the number is
 * {@code offset * 1024 + partition}, from 0 and below 2^53.
 */
public record RejectionId(int partition, long offset) {

  private static final int MOST_PARTITIONS = 1024;

  public RejectionId {
    if (partition < 0
        || partition >= MOST_PARTITIONS
        || offset < 0
        || offset >= Id.LIMIT / MOST_PARTITIONS) {
      throw new IllegalArgumentException("a rejection's number must be from 0 to 2^53 - 1");
    }
  }

  /**
   * Reads the number.
   *
   * @throws IllegalArgumentException when no rejection can have it
   */
  public static RejectionId of(long number) {
    return new RejectionId(
        Math.floorMod(number, MOST_PARTITIONS), Math.floorDiv(number, (long) MOST_PARTITIONS));
  }

  public long number() {
    return offset * MOST_PARTITIONS + partition;
  }
}
