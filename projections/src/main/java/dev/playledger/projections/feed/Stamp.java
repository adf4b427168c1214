package dev.playledger.projections.feed;

/** The event that last changed a row: its sequence in the aggregate and its position in the log. */
public record Stamp(long version, long position) {

  /** Changed from outside the aggregate: the version stays. */
  public Stamp at(long newPosition) {
    return new Stamp(version, newPosition);
  }
}
