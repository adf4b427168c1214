package dev.playledger.projections.catalogue;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.release.ContributorRole;
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
import dev.playledger.events.release.Showing;
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
    Showing showing = release.showing();
    People people = release.people();
    return switch (event) {
      case ReleaseCreated it -> Rows.of(begun(it, stamp));
      case ReleaseChanged it -> Rows.of(release.with(it.details()));
      case ReleaseSubmitted it -> Rows.of(release.with(standing.submitted(it.at())));
      case ReleaseApproved it -> Rows.of(release.with(standing.approved(it.by(), it.at())));
      case ReleaseRejected it ->
          Rows.of(release.with(standing.rejected(it.reasons(), it.text(), it.by(), it.at())));
      case ReleaseReopened _ -> Rows.of(release.with(standing.reopened()));
      case ReleaseTakenDown it ->
          Rows.of(release.with(standing.takenDown(it.reason(), it.by(), it.at())));
      case ReleaseReinstated it -> Rows.of(release.with(standing.approved(it.by(), it.at())));
      case ReleaseArtistChanged it -> Rows.of(owned(release.of(it.artistId()), it.artistId()));
      case ReleasePublicitySet it -> Rows.of(release.with(showing.withPublic(it.isPublic())));
      case ReleaseVisibilitySet it -> Rows.of(release.with(showing.withVisible(it.isVisible())));
      case ReleaseFlagged it -> Rows.of(release.with(showing.withFlag(it.reason())));
      case ReleaseUnflagged _ -> Rows.of(release.with(showing.withFlag(null)));
      case ReleaseContributorSet it -> Rows.of(release.with(people.with(it.artistId(), it.role())));
      case ReleaseContributorRemoved it -> Rows.of(release.with(people.without(it.artistId())));
      case ReleaseDeleted it -> deleted(books, release, it);
      case TrackAdded it -> TrackFold.added(books, release, it);
      case TrackChanged it ->
          TrackFold.changed(books, release, it.trackId(), track -> track.with(it.details()));
      case TrackMovedOut it -> TrackFold.movedOut(books, release, it);
      case TrackMovedIn it -> TrackFold.movedIn(books, release, it);
      case TrackDeleted it -> TrackFold.deleted(books, release, it);
      case TracksReordered it -> TrackFold.reordered(books, release, it);
      case TrackPublicitySet it ->
          TrackFold.changed(
              books,
              release,
              it.trackId(),
              track -> track.with(track.showing().withPublic(it.isPublic())));
      case TrackVisibilitySet it ->
          TrackFold.changed(
              books,
              release,
              it.trackId(),
              track -> track.with(track.showing().withVisible(it.isVisible())));
      case TrackFlagged it ->
          TrackFold.changed(
              books,
              release,
              it.trackId(),
              track -> track.with(track.showing().withFlag(it.reason())));
      case TrackUnflagged it ->
          TrackFold.changed(
              books, release, it.trackId(), track -> track.with(track.showing().withFlag(null)));
      case TrackContributorSet it ->
          TrackFold.changed(
              books,
              release,
              it.trackId(),
              track -> track.with(track.people().with(it.artistId(), it.role())));
      case TrackContributorRemoved it ->
          TrackFold.changed(
              books,
              release,
              it.trackId(),
              track -> track.with(track.people().without(it.artistId())));
      case StreamsRecorded it -> TrackFold.counted(books, release, it.trackId());
      case StreamsCorrected it -> TrackFold.counted(books, release, it.trackId());
    };
  }

  private static Release begun(ReleaseCreated it, Stamp stamp) {
    Release begun =
        new Release(
            it.releaseId(),
            it.owner(),
            it.details(),
            Standing.BEGUN,
            Showing.SHOWN,
            People.NOBODY,
            Dates.begun(it.at()),
            Totals.ZERO,
            stamp);
    return owned(begun, it.owner());
  }

  private static Release owned(Release release, AccountId artist) {
    return release.with(release.people().with(artist, ContributorRole.OWNER));
  }

  private static Rows deleted(Catalogue books, Release release, ReleaseDeleted it) {
    List<Track> tracks =
        it.tracks().stream()
            .map(books::track)
            .map(track -> TrackFold.gone(track, release))
            .toList();
    return Rows.of(release.with(release.dates().deleted(it.at())).with(Totals.ZERO)).and(tracks);
  }
}
