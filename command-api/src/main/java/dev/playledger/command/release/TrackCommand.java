package dev.playledger.command.release;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.TrackDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What one may wish of the tracks on a release. */
sealed interface TrackCommand extends ReleaseCommand {

  /** Put a track at its end. */
  record AddTrack(ReleaseId releaseId, TrackId trackId, TrackDetails details, Actor by, Instant at)
      implements TrackCommand {}

  /** Write something else on a track. */
  record ChangeTrack(ReleaseId releaseId, TrackId trackId, TrackChange change, Actor by, Instant at)
      implements TrackCommand {}

  /** Give a track an ISRC of ours, unless it has one. {@link Codes} make a change of it. */
  record DrawIsrc(ReleaseId releaseId, TrackId trackId, Actor by, Instant at)
      implements TrackCommand {}

  /** Put the tracks in this order, which names each of them once. */
  record ReorderTracks(ReleaseId releaseId, List<TrackId> tracks, Actor by, Instant at)
      implements TrackCommand {}

  /** The half of {@link MoveTrack} that concerns the release a track leaves. */
  record MoveTrackOut(ReleaseId releaseId, TrackId trackId, ReleaseId to, Actor by, Instant at)
      implements TrackCommand {}

  /**
   * The half of {@link MoveTrack} that concerns the release a track comes to, from one of this
   * owner.
   */
  record MoveTrackIn(
      ReleaseId releaseId, Track track, ReleaseId from, AccountId owner, Actor by, Instant at)
      implements TrackCommand {}

  /** Take a track out of the catalogue. */
  record DeleteTrack(ReleaseId releaseId, TrackId trackId, Actor by, Instant at)
      implements TrackCommand {}

  /** Book streams that a report names. */
  record RecordStreams(
      ReleaseId releaseId,
      TrackId trackId,
      long count,
      String store,
      Territory territory,
      LocalDate day,
      String reportId,
      Actor by,
      Instant at)
      implements TrackCommand {}

  /** Make the total of a track this, when the stream events have counted {@code played} so far. */
  record CorrectStreams(
      ReleaseId releaseId, TrackId trackId, long target, long played, Actor by, Instant at)
      implements TrackCommand {}
}
