package dev.playledger.projections.catalogue;

import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.events.release.ReleaseEvent.StreamsCorrected;
import dev.playledger.events.release.ReleaseEvent.StreamsRecorded;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackMovedOut;
import dev.playledger.projections.feed.Stamp;
import java.util.List;

/** What the events of a release make of its row and those of its tracks. */
final class CatalogueFold {

  private CatalogueFold() {}

  static Rows on(Catalogue books, ReleaseEvent event, Stamp stamp) {
    if (books.knows(event, stamp)) {
      return Rows.NONE;
    }
    if (event instanceof ReleaseCreated it) {
      return Rows.of(begun(it, stamp));
    }
    Release release = books.release(event.releaseId()).changed(event.at(), stamp);
    Standing standing = release.standing();
    return switch (event) {
      case ReleaseCreated it -> Rows.of(begun(it, stamp));
      case ReleaseChanged it -> Rows.of(release.with(it.details()));
      case ReleaseSubmitted it -> Rows.of(release.with(standing.submitted(it.at())));
      case ReleaseApproved it -> Rows.of(release.with(standing.approved(it.by(), it.at())));
      case ReleaseRejected it ->
          Rows.of(release.with(standing.rejected(it.reason(), it.by(), it.at())));
      case ReleaseReopened _ -> Rows.of(release.with(standing.reopened()));
      case ReleaseDeleted it -> deleted(books, release, it);
      case TrackAdded it -> TrackFold.added(books, release, it);
      case TrackChanged it -> TrackFold.changed(books, release, it);
      case TrackMovedOut it -> TrackFold.movedOut(books, release, it);
      case TrackMovedIn it -> TrackFold.movedIn(books, release, it);
      case TrackDeleted it -> TrackFold.deleted(books, release, it);
      case StreamsRecorded it -> TrackFold.counted(books, release, it.trackId(), it.at());
      case StreamsCorrected it -> TrackFold.counted(books, release, it.trackId(), it.at());
    };
  }

  private static Release begun(ReleaseCreated it, Stamp stamp) {
    return new Release(
        it.releaseId(),
        it.owner(),
        it.details(),
        Standing.BEGUN,
        Dates.begun(it.at()),
        Totals.ZERO,
        stamp);
  }

  private static Rows deleted(Catalogue books, Release release, ReleaseDeleted it) {
    List<Track> tracks =
        it.tracks().stream()
            .map(books::track)
            .map(track -> TrackFold.gone(track, release))
            .toList();
    return Rows.of(release.deleted(it.at()).with(Totals.ZERO)).and(tracks);
  }
}
