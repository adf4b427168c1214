package dev.playledger.query.analytics;

/** Whose streams a series is of. */
enum Scope {
  /** A track's. */
  track,
  /** Those of the tracks that are on a release now. */
  release,
  /** Those of the releases that are an artist's now. */
  artist,
  /** All that were ever counted, also of what is gone or still to come. */
  all
}
