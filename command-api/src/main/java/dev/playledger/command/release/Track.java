package dev.playledger.command.release;

import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.Showing;
import dev.playledger.events.release.TrackDetails;
import java.time.Instant;

/**
 * A track on a release; {@code people} are those who work on it beside those of the release, {@code
 * booked} is the sum of the streams recorded and corrected on it, which the stream events do not
 * know.
 */
record Track(
    TrackId id,
    TrackDetails details,
    Showing showing,
    People people,
    long booked,
    Instant createdAt,
    Instant updatedAt) {

  static Track added(TrackAdded it) {
    return new Track(it.trackId(), it.details(), Showing.SHOWN, People.NOBODY, 0, it.at(), it.at());
  }

  static Track movedIn(TrackMovedIn it) {
    return new Track(
        it.trackId(),
        it.details(),
        it.showing(),
        People.of(it.contributors()),
        it.booked(),
        it.createdAt(),
        it.at());
  }

  Track with(TrackDetails changed) {
    return new Track(id, changed, showing, people, booked, createdAt, updatedAt);
  }

  Track with(Showing changed) {
    return new Track(id, details, changed, people, booked, createdAt, updatedAt);
  }

  Track with(People changed) {
    return new Track(id, details, showing, changed, booked, createdAt, updatedAt);
  }

  Track book(long delta) {
    return new Track(id, details, showing, people, booked + delta, createdAt, updatedAt);
  }

  Track updated(Instant at) {
    return new Track(id, details, showing, people, booked, createdAt, at);
  }

  boolean hasAudio() {
    return details.fileUrl() != null;
  }
}
