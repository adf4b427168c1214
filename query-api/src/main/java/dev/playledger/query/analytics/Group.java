package dev.playledger.query.analytics;

/** What each period of a series is split by. */
enum Group {
  store,
  territory,
  track,
  release
}
