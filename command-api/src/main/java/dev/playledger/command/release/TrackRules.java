package dev.playledger.command.release;

import static dev.playledger.events.release.ContributorRole.EDITOR;
import static dev.playledger.events.release.ContributorRole.OWNER;

import dev.playledger.command.rejection.Elsewhere;
import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.command.release.Release.Standing;
import dev.playledger.command.release.TrackCommand.AddTrack;
import dev.playledger.command.release.TrackCommand.ChangeTrack;
import dev.playledger.command.release.TrackCommand.CorrectStreams;
import dev.playledger.command.release.TrackCommand.DeleteTrack;
import dev.playledger.command.release.TrackCommand.DrawIsrc;
import dev.playledger.command.release.TrackCommand.MoveTrackIn;
import dev.playledger.command.release.TrackCommand.MoveTrackOut;
import dev.playledger.command.release.TrackCommand.RecordStreams;
import dev.playledger.command.release.TrackCommand.ReorderTracks;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackMovedOut;
import dev.playledger.events.release.ReleaseEvent.TracksReordered;
import dev.playledger.events.release.TrackDetails;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The rules of the tracks on a release, for those who may work on it. */
final class TrackRules {

  /** A release is one aggregate, loaded whole, so its tracks are bounded. */
  static final int MOST_TRACKS = 500;

  private TrackRules() {}

  static List<ReleaseEvent> decide(Release release, TrackCommand command) {
    return switch (command) {
      case AddTrack it -> add(Access.release(release, it, OWNER).sheet(), it);
      case ChangeTrack it -> change(Access.track(release, it, it.trackId(), EDITOR), it);
      case ReorderTracks it -> reorder(Access.release(release, it, OWNER).sheet(), it);
      case MoveTrackOut it -> moveOut(Access.track(release, it, it.trackId(), OWNER).sheet(), it);
      case MoveTrackIn it -> moveIn(Access.release(release, it, OWNER).sheet(), it);
      case DeleteTrack it -> delete(Access.track(release, it, it.trackId(), OWNER).sheet(), it);
      case RecordStreams it -> StreamRules.record(release, it);
      case CorrectStreams it -> StreamRules.correct(release, it);
      case DrawIsrc _ -> throw new IllegalStateException("codes are drawn before a decision");
    };
  }

  private static List<ReleaseEvent> add(Sheet sheet, AddTrack it) {
    return List.of(
        new TrackAdded(
            it.releaseId(),
            it.trackId(),
            nextPosition(sheet),
            it.details(),
            it.by().id(),
            it.at()));
  }

  private static List<ReleaseEvent> change(Standing release, ChangeTrack it) {
    Track track = find(release.sheet(), it.trackId());
    TrackDetails changed = it.change().applyTo(track.details());
    if (changed.equals(track.details())) {
      return List.of();
    }
    if (!it.change().editorial().applyTo(track.details()).equals(changed)
        && !it.by().admin()
        && !release.sheet().peopleOn(track).has(it.by().id(), OWNER)) {
      throw new Forbidden(
          "An editor changes the title, the lyrics, the duration, and whether it is explicit and published, nothing else");
    }
    return ReleaseRules.reopening(
        release,
        !Objects.equals(changed.isrc(), track.details().isrc()),
        new TrackChanged(it.releaseId(), it.trackId(), changed, it.by().id(), it.at()));
  }

  private static List<ReleaseEvent> reorder(Sheet sheet, ReorderTracks it) {
    List<TrackId> present = sheet.tracks().stream().map(Track::id).toList();
    if (it.tracks().size() != present.size()
        || !Set.copyOf(it.tracks()).equals(Set.copyOf(present))) {
      throw new WrongField("tracks", "must name each track of the release once");
    }
    return it.tracks().equals(present)
        ? List.of()
        : List.of(new TracksReordered(it.releaseId(), it.tracks(), it.by().id(), it.at()));
  }

  private static List<ReleaseEvent> moveOut(Sheet sheet, MoveTrackOut it) {
    find(sheet, it.trackId());
    return List.of(
        new TrackMovedOut(
            it.releaseId(),
            it.trackId(),
            sheet.position(it.trackId()),
            it.to(),
            it.by().id(),
            it.at()));
  }

  private static List<ReleaseEvent> moveIn(Sheet sheet, MoveTrackIn it) {
    if (!sheet.artist().equals(it.owner())) {
      throw new Rejection("other-owner", "A track moves between releases of one owner only");
    }
    Track track = it.track();
    return List.of(
        new TrackMovedIn(
            it.releaseId(),
            track.id(),
            nextPosition(sheet),
            it.from(),
            track.details(),
            track.showing(),
            track.people().all(),
            track.booked(),
            track.createdAt(),
            it.by().id(),
            it.at()));
  }

  private static List<ReleaseEvent> delete(Sheet sheet, DeleteTrack it) {
    find(sheet, it.trackId());
    return List.of(
        new TrackDeleted(
            it.releaseId(), it.trackId(), sheet.position(it.trackId()), it.by().id(), it.at()));
  }

  private static Track find(Sheet sheet, TrackId track) {
    return sheet.find(track).orElseThrow(Elsewhere::new);
  }

  private static int nextPosition(Sheet sheet) {
    if (sheet.tracks().size() >= MOST_TRACKS) {
      throw new Rejection("release-is-full", "A release has at most " + MOST_TRACKS + " tracks");
    }
    return sheet.tracks().size() + 1;
  }
}
