package dev.playledger.query.live;

import dev.playledger.query.catalogue.ReleaseJson;
import dev.playledger.query.catalogue.TrackJson;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a release and those of its tracks that the caller sees have come to; its totals are those of
 * all its tracks.
 */
record LiveJson(long releaseId, long streams, BigDecimal royalty, List<Track> tracks) {

  /** One of the tracks. */
  record Track(long id, long streams, BigDecimal royalty) {

    static Track of(TrackJson it) {
      return new Track(it.id(), it.streams(), it.royalty());
    }
  }

  static LiveJson of(ReleaseJson it) {
    return new LiveJson(
        it.id(), it.streams(), it.totalRoyalty(), it.tracks().stream().map(Track::of).toList());
  }
}
