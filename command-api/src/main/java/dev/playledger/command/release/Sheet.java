package dev.playledger.command.release;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a release is made of, whatever its state; the tracks in the order of their positions. */
record Sheet(
    ReleaseId id,
    AccountId owner,
    ReleaseDetails details,
    List<Track> tracks,
    Dates dates,
    @Nullable AccountId decidedBy) {

  /** When it was begun, last changed, last submitted and last decided. */
  record Dates(
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant submittedAt,
      @Nullable Instant decidedAt) {

    Dates updated(Instant at) {
      return new Dates(createdAt, at, submittedAt, decidedAt);
    }
  }

  Optional<Track> find(TrackId track) {
    return tracks.stream().filter(it -> it.id().equals(track)).findAny();
  }

  /** From 1, as people count. */
  int position(TrackId track) {
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i).id().equals(track)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(track + " is not on " + id);
  }

  Sheet with(ReleaseDetails changed, Instant at) {
    return new Sheet(id, owner, changed, tracks, dates.updated(at), decidedBy);
  }

  Sheet add(Track track, Instant at) {
    List<Track> more = new ArrayList<>(tracks);
    more.add(track);
    return withTracks(more, at);
  }

  Sheet remove(TrackId track, Instant at) {
    return withTracks(tracks.stream().filter(it -> !it.id().equals(track)).toList(), at);
  }

  Sheet replace(TrackId track, UnaryOperator<Track> change, Instant at) {
    return withTracks(
        tracks.stream().map(it -> it.id().equals(track) ? change.apply(it) : it).toList(), at);
  }

  Sheet submitted(Instant at) {
    return new Sheet(id, owner, details, tracks, new Dates(dates.createdAt(), at, at, null), null);
  }

  Sheet decided(AccountId by, Instant at) {
    return new Sheet(
        id, owner, details, tracks, new Dates(dates.createdAt(), at, dates.submittedAt(), at), by);
  }

  /** Waiting for a decision again, as it was submitted. */
  Sheet undecided(Instant at) {
    return new Sheet(
        id,
        owner,
        details,
        tracks,
        new Dates(dates.createdAt(), at, dates.submittedAt(), null),
        null);
  }

  private Sheet withTracks(List<Track> changed, Instant at) {
    return new Sheet(id, owner, details, List.copyOf(changed), dates.updated(at), decidedBy);
  }
}
