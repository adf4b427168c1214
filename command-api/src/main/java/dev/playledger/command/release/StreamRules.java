package dev.playledger.command.release;

import dev.playledger.command.rejection.Elsewhere;
import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.release.TrackCommand.CorrectStreams;
import dev.playledger.command.release.TrackCommand.RecordStreams;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.StreamsCorrected;
import dev.playledger.events.release.ReleaseEvent.StreamsRecorded;
import java.time.ZoneOffset;
import java.util.List;

/** The rules of the streams that are booked on a track outside the stream events. */
final class StreamRules {

  /**
   * More streams than the world can play, twenty times those of the most played track there is;
   * keeps the money of a whole release far from the end of a long.
   */
  static final long MOST_STREAMS = 100_000_000_000L;

  /** The store that a correction is booked under. */
  static final String MANUAL = "manual";

  private StreamRules() {}

  static List<ReleaseEvent> record(Release release, RecordStreams it) {
    Sheet sheet = counted(release, it, it.trackId());
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

  static List<ReleaseEvent> correct(Release release, CorrectStreams it) {
    Sheet sheet = counted(release, it, it.trackId());
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

  /** The sheet, for those who may change what was counted on it. */
  private static Sheet counted(Release release, TrackCommand command, TrackId track) {
    if (command.by().admin() || command.by().service()) {
      return Access.standing(release).sheet();
    }
    Access.track(release, command, track, ContributorRole.VIEWER);
    throw new Forbidden("Only admins and services set the streams of a track");
  }

  private static Track find(Sheet sheet, TrackId track) {
    return sheet.find(track).orElseThrow(Elsewhere::new);
  }

  private static void bounded(long streams) {
    if (streams > MOST_STREAMS) {
      throw new Rejection("too-many-streams", "A track has at most " + MOST_STREAMS + " streams");
    }
  }
}
