package dev.playledger.command.release;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.TrackDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What one may wish of a release and the tracks on it. */
sealed interface ReleaseCommand {

  @TargetAggregateIdentifier
  ReleaseId releaseId();

  Actor by();

  Instant at();

  /** Begin a release as a draft. */
  record CreateRelease(
      ReleaseId releaseId, AccountId owner, ReleaseDetails details, Actor by, Instant at)
      implements ReleaseCommand {}

  /** Write something else on it. */
  record ChangeRelease(ReleaseId releaseId, ReleaseChange change, Actor by, Instant at)
      implements ReleaseCommand {}

  /** Leave it a draft; it cannot become one again. */
  record DraftRelease(ReleaseId releaseId, Actor by, Instant at) implements ReleaseCommand {}

  /** Hand it in, again after a rejection; an admin takes a decision back by it. */
  record SubmitRelease(ReleaseId releaseId, Actor by, Instant at) implements ReleaseCommand {}

  /** Let it into the catalogue. */
  record ApproveRelease(ReleaseId releaseId, Actor by, Instant at) implements ReleaseCommand {}

  /** Refuse it. */
  record RejectRelease(ReleaseId releaseId, @Nullable String reason, Actor by, Instant at)
      implements ReleaseCommand {}

  /** Take it and its tracks out of the catalogue. */
  record DeleteRelease(ReleaseId releaseId, Actor by, Instant at) implements ReleaseCommand {}

  /** Put a track at its end. */
  record AddTrack(ReleaseId releaseId, TrackId trackId, TrackDetails details, Actor by, Instant at)
      implements ReleaseCommand {}

  /** Write something else on a track. */
  record ChangeTrack(ReleaseId releaseId, TrackId trackId, TrackChange change, Actor by, Instant at)
      implements ReleaseCommand {}

  /** The half of {@link MoveTrack} that concerns the release a track leaves. */
  record MoveTrackOut(ReleaseId releaseId, TrackId trackId, ReleaseId to, Actor by, Instant at)
      implements ReleaseCommand {}

  /**
   * The half of {@link MoveTrack} that concerns the release a track comes to, from one of this
   * owner.
   */
  record MoveTrackIn(
      ReleaseId releaseId, Track track, ReleaseId from, AccountId owner, Actor by, Instant at)
      implements ReleaseCommand {}

  /** Take a track out of the catalogue. */
  record DeleteTrack(ReleaseId releaseId, TrackId trackId, Actor by, Instant at)
      implements ReleaseCommand {}

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
      implements ReleaseCommand {}

  /** Make the total of a track this, when the stream events have counted {@code played} so far. */
  record CorrectStreams(
      ReleaseId releaseId, TrackId trackId, long target, long played, Actor by, Instant at)
      implements ReleaseCommand {}

  /** Several wishes, all of them or none. */
  record Together(ReleaseId releaseId, List<ReleaseCommand> commands, Actor by, Instant at)
      implements ReleaseCommand {}
}
