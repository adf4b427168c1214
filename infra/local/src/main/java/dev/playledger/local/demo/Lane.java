package dev.playledger.local.demo;

/** The way an event takes into Playledger. */
enum Lane {
  /** In a frame of many lines under a key. */
  FRAME,
  /** Alone in its record, under a key of its own. */
  SINGLE,
  /** In a frame without a key. */
  UNKEYED,
  /** In a batch over HTTP. */
  HTTP
}
