package dev.playledger.command.release;

import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.TrackDetails;
import java.time.Instant;

/**
 * A track on a release; {@code booked} is the sum of the streams recorded and corrected on it,
 * which the stream events do not know.
 */
record Track(TrackId id, TrackDetails details, long booked, Instant createdAt, Instant updatedAt) {

  Track with(TrackDetails changed, Instant at) {
    return new Track(id, changed, booked, createdAt, at);
  }

  Track book(long delta, Instant at) {
    return new Track(id, details, booked + delta, createdAt, at);
  }

  boolean hasAudio() {
    return details.fileUrl() != null;
  }
}
