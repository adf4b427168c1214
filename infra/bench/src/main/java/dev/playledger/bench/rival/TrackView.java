package dev.playledger.bench.rival;

import org.jspecify.annotations.Nullable;

/** A track in an answer. */
record TrackView(
    @Nullable Long id, String title, @Nullable Long releaseId, int position, long streams) {

  static TrackView of(Track track, Release release) {
    return new TrackView(track.id(), track.title(), release.id(), track.place(), track.streams());
  }
}
