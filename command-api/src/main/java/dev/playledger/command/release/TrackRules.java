package dev.playledger.command.release;

import dev.playledger.command.rejection.Elsewhere;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.release.ReleaseCommand.AddTrack;
import dev.playledger.command.release.ReleaseCommand.ChangeTrack;
import dev.playledger.command.release.ReleaseCommand.CorrectStreams;
import dev.playledger.command.release.ReleaseCommand.DeleteTrack;
import dev.playledger.command.release.ReleaseCommand.MoveTrackIn;
import dev.playledger.command.release.ReleaseCommand.MoveTrackOut;
import dev.playledger.command.release.ReleaseCommand.RecordStreams;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.StreamsCorrected;
import dev.playledger.events.release.ReleaseEvent.StreamsRecorded;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackMovedOut;
import dev.playledger.events.release.TrackDetails;
import java.time.ZoneOffset;
import java.util.List;

/** The rules of the tracks on a release, for those who may work on it. */
final class TrackRules {

  /** A release is one aggregate, loaded whole, so its tracks are bounded. */
  static final int MOST_TRACKS = 500;

  /**
   * More streams than the world can play, twenty times those of the most played track there is;
   * keeps the money of a whole release far from the end of a long.
   */
  static final long MOST_STREAMS = 100_000_000_000L;

  /** The store that a correction is booked under. */
  static final String MANUAL = "manual";

  private TrackRules() {}

  static List<ReleaseEvent> add(Sheet sheet, AddTrack it) {
    return List.of(
        new TrackAdded(
            it.releaseId(),
            it.trackId(),
            nextPosition(sheet),
            it.details(),
            it.by().id(),
            it.at()));
  }

  static List<ReleaseEvent> change(Sheet sheet, ChangeTrack it) {
    TrackDetails present = find(sheet, it.trackId()).details();
    TrackDetails changed = it.change().applyTo(present);
    return changed.equals(present)
        ? List.of()
        : List.of(new TrackChanged(it.releaseId(), it.trackId(), changed, it.by().id(), it.at()));
  }

  static List<ReleaseEvent> moveOut(Sheet sheet, MoveTrackOut it) {
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

  static List<ReleaseEvent> moveIn(Sheet sheet, MoveTrackIn it) {
    if (!sheet.owner().equals(it.owner())) {
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
            track.booked(),
            track.createdAt(),
            it.by().id(),
            it.at()));
  }

  static List<ReleaseEvent> delete(Sheet sheet, DeleteTrack it) {
    find(sheet, it.trackId());
    return List.of(
        new TrackDeleted(
            it.releaseId(), it.trackId(), sheet.position(it.trackId()), it.by().id(), it.at()));
  }

  static List<ReleaseEvent> record(Sheet sheet, RecordStreams it) {
    bounded(find(sheet, it.trackId()).booked() + it.count());
    return List.of(
        new StreamsRecorded(
            it.releaseId(),
            it.trackId(),
            it.count(),
            it.store(),
            it.territory(),
            it.day(),
            it.reportId(),
            it.by().id(),
            it.at()));
  }

  static List<ReleaseEvent> correct(Sheet sheet, CorrectStreams it) {
    bounded(it.target());
    long delta = it.target() - it.played() - find(sheet, it.trackId()).booked();
    return delta == 0
        ? List.of()
        : List.of(
            new StreamsCorrected(
                it.releaseId(),
                it.trackId(),
                delta,
                it.target(),
                it.played(),
                MANUAL,
                Territory.UNKNOWN,
                it.at().atZone(ZoneOffset.UTC).toLocalDate(),
                it.by().id(),
                it.at()));
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

  private static void bounded(long streams) {
    if (streams > MOST_STREAMS) {
      throw new Rejection("too-many-streams", "A track has at most " + MOST_STREAMS + " streams");
    }
  }
}
