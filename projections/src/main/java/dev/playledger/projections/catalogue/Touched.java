package dev.playledger.projections.catalogue;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.ids.Id;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseArtistChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseContributorRemoved;
import dev.playledger.events.release.ReleaseEvent.ReleaseContributorSet;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.ReleaseFlagged;
import dev.playledger.events.release.ReleaseEvent.ReleasePublicitySet;
import dev.playledger.events.release.ReleaseEvent.ReleaseReinstated;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.events.release.ReleaseEvent.ReleaseTakenDown;
import dev.playledger.events.release.ReleaseEvent.ReleaseUnflagged;
import dev.playledger.events.release.ReleaseEvent.ReleaseVisibilitySet;
import dev.playledger.events.release.ReleaseEvent.StreamsCorrected;
import dev.playledger.events.release.ReleaseEvent.StreamsRecorded;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.ReleaseEvent.TrackContributorRemoved;
import dev.playledger.events.release.ReleaseEvent.TrackContributorSet;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackFlagged;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackMovedOut;
import dev.playledger.events.release.ReleaseEvent.TrackPublicitySet;
import dev.playledger.events.release.ReleaseEvent.TrackUnflagged;
import dev.playledger.events.release.ReleaseEvent.TrackVisibilitySet;
import dev.playledger.events.release.ReleaseEvent.TracksReordered;
import dev.playledger.events.royalty.RoyaltyEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which rows a batch of events may touch: these, and the tracks behind a place that becomes free.
 */
final class Touched {

  private final Set<ReleaseId> releases = new HashSet<>();
  private final Set<TrackId> tracks = new HashSet<>();
  private final Set<TrackId> added = new HashSet<>();
  private final Map<ReleaseId, Integer> places = new HashMap<>();

  static Touched by(Collection<? extends DomainEvent> events) {
    Touched touched = new Touched();
    for (DomainEvent event : events) {
      if (event instanceof ReleaseEvent it) {
        touched.add(it);
      } else if (event instanceof RoyaltyEvent it) {
        touched.tracks.add(it.royaltyId().track());
      }
    }
    return touched;
  }

  private void add(ReleaseEvent event) {
    releases.add(event.releaseId());
    switch (event) {
      case TrackMovedOut it -> {
        releases.add(it.to());
        leaves(it.releaseId(), it.trackId(), it.position());
      }
      case TrackDeleted it -> leaves(it.releaseId(), it.trackId(), it.position());
      case ReleaseDeleted it -> tracks.addAll(it.tracks());
      case TrackMovedIn it -> tracks.add(it.trackId());
      case TrackChanged it -> tracks.add(it.trackId());
      case StreamsRecorded it -> tracks.add(it.trackId());
      case StreamsCorrected it -> tracks.add(it.trackId());
      case TracksReordered it -> tracks.addAll(it.tracks());
      case TrackPublicitySet it -> tracks.add(it.trackId());
      case TrackVisibilitySet it -> tracks.add(it.trackId());
      case TrackFlagged it -> tracks.add(it.trackId());
      case TrackUnflagged it -> tracks.add(it.trackId());
      case TrackContributorSet it -> tracks.add(it.trackId());
      case TrackContributorRemoved it -> tracks.add(it.trackId());
      case TrackAdded it -> added.add(it.trackId());
      case ReleaseCreated _, ReleaseChanged _, ReleaseSubmitted _, ReleaseApproved _ -> {}
      case ReleaseRejected _, ReleaseReopened _, ReleaseTakenDown _, ReleaseReinstated _ -> {}
      case ReleasePublicitySet _, ReleaseVisibilitySet _, ReleaseFlagged _ -> {}
      case ReleaseUnflagged _, ReleaseArtistChanged _, ReleaseContributorSet _ -> {}
      case ReleaseContributorRemoved _ -> {}
    }
  }

  private void leaves(ReleaseId release, TrackId track, int place) {
    tracks.add(track);
    places.merge(release, place, Math::min);
  }

  Long[] releases() {
    return numbers(releases);
  }

  Long[] tracks() {
    return numbers(tracks);
  }

  Long[] added() {
    return numbers(added);
  }

  Long[] releasesWithFreedPlaces() {
    return numbers(places.keySet());
  }

  Integer[] freedPlaces() {
    return places.values().toArray(Integer[]::new);
  }

  private static Long[] numbers(Set<? extends Id> ids) {
    return ids.stream().map(Id::value).toArray(Long[]::new);
  }
}
