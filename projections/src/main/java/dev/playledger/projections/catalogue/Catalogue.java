package dev.playledger.projections.catalogue;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.projections.feed.Stamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The releases and tracks that a batch of events may touch, and those it has changed. */
public final class Catalogue {

  private final Map<ReleaseId, Release> before = new HashMap<>();
  private final Map<ReleaseId, Release> releases = new HashMap<>();
  private final Map<TrackId, Track> tracks = new HashMap<>();
  private final Map<TrackId, Totals> counted;
  private final Map<ReleaseId, Release> changedReleases = new LinkedHashMap<>();
  private final Map<TrackId, Track> changedTracks = new LinkedHashMap<>();

  Catalogue(Collection<Release> releases, Collection<Track> tracks, Map<TrackId, Totals> counted) {
    this.counted = counted;
    releases.forEach(it -> this.releases.put(it.id(), it));
    tracks.forEach(it -> this.tracks.put(it.id(), it));
    before.putAll(this.releases);
  }

  /** What happened to a release; nothing changes when it cannot have happened. */
  public void on(ReleaseEvent event, Stamp stamp) {
    put(CatalogueFold.on(this, event, stamp));
  }

  /**
   * Money was earned, or taken back, for a track.
   *
   * @param royalty the difference in micro-units
   */
  public void credit(TrackId track, long royalty, long position) {
    put(TrackFold.credit(this, track, new Totals(0, royalty), position));
  }

  private void put(Rows rows) {
    for (Release it : rows.releases()) {
      releases.put(it.id(), it);
      changedReleases.put(it.id(), it);
    }
    for (Track it : rows.tracks()) {
      tracks.put(it.id(), it);
      changedTracks.put(it.id(), it);
    }
  }

  boolean knows(ReleaseEvent event, Stamp stamp) {
    @Nullable Release release = releases.get(event.releaseId());
    return release != null && release.stamp().position() >= stamp.position();
  }

  Release release(ReleaseId id) {
    @Nullable Release release = releases.get(id);
    if (release == null) {
      throw new IllegalStateException(id + " is not in the catalogue");
    }
    return release;
  }

  Track track(TrackId id) {
    @Nullable Track track = tracks.get(id);
    if (track == null) {
      throw new IllegalStateException(id + " is not in the catalogue");
    }
    return track;
  }

  /** What was counted for a track before it came. */
  Totals counted(TrackId id) {
    return counted.getOrDefault(id, Totals.ZERO);
  }

  /** The tracks of a release that come after this place. */
  List<Track> behind(ReleaseId release, int place) {
    return tracks.values().stream()
        .filter(it -> it.live() && it.release().equals(release) && it.place() > place)
        .toList();
  }

  Collection<Release> changedReleases() {
    return changedReleases.values();
  }

  Collection<Track> changedTracks() {
    return changedTracks.values();
  }

  /** The releases whose tracks, too, are found differently now. */
  List<ReleaseId> foundDifferently() {
    return changedReleases.values().stream()
        .filter(
            it -> before.containsKey(it.id()) && !it.looksLike(before.getOrDefault(it.id(), it)))
        .map(Release::id)
        .toList();
  }

  /**
   * The artists of releases that are new, found differently or known better or worse, those of
   * before among them.
   */
  Set<AccountId> artistsFoundDifferently() {
    Set<AccountId> artists = new LinkedHashSet<>();
    for (Release it : changedReleases.values()) {
      @Nullable Release old = before.get(it.id());
      if (old == null) {
        artists.add(it.owner());
      } else if (!it.looksLike(old) || it.totals().streams() != old.totals().streams()) {
        artists.addAll(List.of(it.owner(), old.owner()));
      }
    }
    return artists;
  }
}
