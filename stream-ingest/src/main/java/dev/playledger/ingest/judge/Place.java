package dev.playledger.ingest.judge;

/** Where a line stands in {@code stream-events} and when it came; reused from line to line. */
final class Place {

  int partition;
  long offset;
  int line;
  long came;
}
