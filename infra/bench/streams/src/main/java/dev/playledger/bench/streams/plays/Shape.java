package dev.playledger.bench.streams.plays;

/** In what form the same plays are pushed. */
public enum Shape {
  KEYED(1, true, true),
  FRAMES(64, true, true),
  UNKEYED(1, true, false),
  BINARY(1, false, true),
  BINARY_FRAMES(64, false, true);

  private final int plays;
  private final boolean json;
  private final boolean keyed;

  Shape(int plays, boolean json, boolean keyed) {
    this.plays = plays;
    this.json = json;
    this.keyed = keyed;
  }

  /** So many to a record. */
  public int plays() {
    return plays;
  }

  /** Else binary. */
  public boolean json() {
    return json;
  }

  boolean keyed() {
    return keyed;
  }
}
