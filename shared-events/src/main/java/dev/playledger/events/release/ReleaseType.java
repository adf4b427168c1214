package dev.playledger.events.release;

/** What kind of a thing a release is. */
public enum ReleaseType {
  ALBUM,
  EP,
  SINGLE,
  COMPILATION
}
