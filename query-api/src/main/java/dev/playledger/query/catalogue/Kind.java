package dev.playledger.query.catalogue;

/** What can be found. */
public enum Kind {
  release,
  track,
  artist,
  genre
}
