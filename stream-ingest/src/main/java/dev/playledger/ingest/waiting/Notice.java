package dev.playledger.ingest.waiting;

import dev.playledger.events.ids.TrackId;
import dev.playledger.ingest.judge.Line;

/** What happens to the name of a track. */
sealed interface Notice {

  /** The track of this name is known. */
  record Known(TrackId track) implements Notice {}

  /** An event came whose track the judge did not know by this name. */
  record Arrived(Line line) implements Notice {}
}
