package dev.playledger.ingest.count;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.events.streams.TrackTotal;
import org.jspecify.annotations.Nullable;

/** What a track has so far, and the release that has it, too. */
record TrackBook(TrackTotal total, @Nullable ReleaseId home) {

  static final TrackBook NEW = new TrackBook(TrackTotal.ZERO, null);

  TrackBook plus(TrackTotal more) {
    return new TrackBook(total.plus(more), home);
  }

  TrackBook at(@Nullable ReleaseId release) {
    return new TrackBook(total, release);
  }

  /** What it brings to its release. */
  ReleaseTotal share() {
    return new ReleaseTotal(total.streams(), total.accrued());
  }
}
