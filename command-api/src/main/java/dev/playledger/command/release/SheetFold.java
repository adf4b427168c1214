package dev.playledger.command.release;

import dev.playledger.events.release.Contributor;
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

/** What the events of a release make of its sheet. */
final class SheetFold {

  private SheetFold() {}

  static Sheet on(Sheet sheet, ReleaseEvent event) {
    Sheet it = changed(sheet, event);
    return it.with(dates(it.dates(), event));
  }

  private static Dates dates(Dates dates, ReleaseEvent event) {
    return switch (event) {
      case ReleaseSubmitted it -> dates.submitted(it.at());
      case ReleaseApproved it -> dates.approved(it.by(), it.at());
      case ReleaseReinstated it -> dates.approved(it.by(), it.at());
      case ReleaseRejected it -> dates.decided(it.by(), it.at());
      case ReleaseTakenDown it -> dates.decided(it.by(), it.at());
      case ReleaseReopened it -> dates.undecided(it.at());
      case ReleaseEvent it -> dates.updated(it.at());
    };
  }

  private static Sheet changed(Sheet sheet, ReleaseEvent event) {
    return switch (event) {
      case ReleaseSubmitted _, ReleaseApproved _, ReleaseRejected _, ReleaseReopened _ -> sheet;
      case ReleaseTakenDown _, ReleaseReinstated _, ReleaseDeleted _, ReleaseCreated _ -> sheet;
      case ReleaseChanged it -> sheet.with(it.details());
      case ReleaseArtistChanged it ->
          sheet
              .of(it.artistId())
              .with(sheet.people().with(new Contributor(it.artistId(), ContributorRole.OWNER)));
      case ReleasePublicitySet it -> sheet.with(sheet.showing().withPublic(it.isPublic()));
      case ReleaseVisibilitySet it -> sheet.with(sheet.showing().withVisible(it.isVisible()));
      case ReleaseFlagged it -> sheet.with(sheet.showing().withFlag(it.reason()));
      case ReleaseUnflagged _ -> sheet.with(sheet.showing().withFlag(null));
      case ReleaseContributorSet it ->
          sheet.with(sheet.people().with(new Contributor(it.artistId(), it.role())));
      case ReleaseContributorRemoved it -> sheet.with(sheet.people().without(it.artistId()));
      case TrackAdded it -> sheet.add(Track.added(it));
      case TrackMovedIn it -> sheet.add(Track.movedIn(it));
      case TrackMovedOut it -> sheet.remove(it.trackId());
      case TrackDeleted it -> sheet.remove(it.trackId());
      case TracksReordered it -> sheet.ordered(it.tracks());
      case TrackChanged it ->
          sheet.replace(it.trackId(), it.at(), track -> track.with(it.details()));
      case TrackPublicitySet it ->
          sheet.replace(
              it.trackId(),
              it.at(),
              track -> track.with(track.showing().withPublic(it.isPublic())));
      case TrackVisibilitySet it ->
          sheet.replace(
              it.trackId(),
              it.at(),
              track -> track.with(track.showing().withVisible(it.isVisible())));
      case TrackFlagged it ->
          sheet.replace(
              it.trackId(), it.at(), track -> track.with(track.showing().withFlag(it.reason())));
      case TrackUnflagged it ->
          sheet.replace(it.trackId(), it.at(), track -> track.with(track.showing().withFlag(null)));
      case TrackContributorSet it ->
          sheet.replace(
              it.trackId(),
              it.at(),
              track -> track.with(track.people().with(new Contributor(it.artistId(), it.role()))));
      case TrackContributorRemoved it ->
          sheet.replace(
              it.trackId(), it.at(), track -> track.with(track.people().without(it.artistId())));
      case StreamsRecorded it ->
          sheet.replace(it.trackId(), it.at(), track -> track.book(it.count()));
      case StreamsCorrected it ->
          sheet.replace(it.trackId(), it.at(), track -> track.book(it.delta()));
    };
  }
}
