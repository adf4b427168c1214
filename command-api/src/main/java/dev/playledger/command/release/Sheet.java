package dev.playledger.command.release;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.Showing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a release is made of, whatever its state; the tracks in the order of their positions. */
record Sheet(
    ReleaseId id,
    AccountId artist,
    ReleaseDetails details,
    Showing showing,
    People people,
    List<Track> tracks,
    Dates dates) {

  static Sheet begun(ReleaseCreated it) {
    return new Sheet(
        it.releaseId(),
        it.owner(),
        it.details(),
        Showing.SHOWN,
        People.of(List.of(new Contributor(it.owner(), ContributorRole.OWNER))),
        List.of(),
        Dates.begun(it.at()));
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

  /** Who works on a track: those on it alone, and all who work on the release. */
  People peopleOn(Track track) {
    return people.and(track.people());
  }

  boolean ownedBy(Actor actor) {
    return people.has(actor.id(), ContributorRole.OWNER);
  }

  Sheet with(ReleaseDetails changed) {
    return new Sheet(id, artist, changed, showing, people, tracks, dates);
  }

  Sheet with(Showing changed) {
    return new Sheet(id, artist, details, changed, people, tracks, dates);
  }

  Sheet with(People changed) {
    return new Sheet(id, artist, details, showing, changed, tracks, dates);
  }

  Sheet with(Dates changed) {
    return new Sheet(id, artist, details, showing, people, tracks, changed);
  }

  Sheet of(AccountId other) {
    return new Sheet(id, other, details, showing, people, tracks, dates);
  }

  Sheet add(Track track) {
    List<Track> more = new ArrayList<>(tracks);
    more.add(track);
    return withTracks(more);
  }

  Sheet remove(TrackId track) {
    return withTracks(tracks.stream().filter(it -> !it.id().equals(track)).toList());
  }

  Sheet replace(TrackId track, Instant at, UnaryOperator<Track> change) {
    return withTracks(
        tracks.stream()
            .map(it -> it.id().equals(track) ? change.apply(it).updated(at) : it)
            .toList());
  }

  Sheet ordered(List<TrackId> order) {
    return withTracks(order.stream().map(it -> find(it).orElseThrow()).toList());
  }

  private Sheet withTracks(List<Track> changed) {
    return new Sheet(id, artist, details, showing, people, List.copyOf(changed), dates);
  }
}
