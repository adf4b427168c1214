package dev.playledger.query.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is written, with the name of its artist and its live tracks in their order: for
 * nobody's eyes yet, {@link Sight} says who sees what of it.
 */
record Sheet(ReleaseRow release, @Nullable String artist, List<TrackRow> tracks) {

  Optional<TrackRow> track(long id) {
    return tracks.stream().filter(it -> it.id == id).findFirst();
  }

  /** About what it holds in memory. */
  int kilobytes() {
    return release.kilobytes() + tracks.stream().mapToInt(TrackRow::kilobytes).sum();
  }
}
