package dev.playledger.events.release;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.playledger.events.DomainEvent;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a release and the tracks on it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ReleaseEvent extends DomainEvent {

  ReleaseId releaseId();

  @Override
  default ReleaseId subject() {
    return releaseId();
  }

  /** A release was begun as a draft. */
  @JsonTypeName("release.created.v2")
  record ReleaseCreated(
      ReleaseId releaseId, AccountId owner, ReleaseDetails details, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** What is written on a release is now this. */
  @JsonTypeName("release.changed.v2")
  record ReleaseChanged(ReleaseId releaseId, ReleaseDetails details, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** A draft or a rejected release was handed in for a decision. */
  @JsonTypeName("release.submitted.v1")
  record ReleaseSubmitted(ReleaseId releaseId, AccountId by, Instant at) implements ReleaseEvent {}

  /** An admin let a release into the catalogue. */
  @JsonTypeName("release.approved.v1")
  record ReleaseApproved(ReleaseId releaseId, AccountId by, Instant at) implements ReleaseEvent {}

  /** An admin refused a release. */
  @JsonTypeName("release.rejected.v2")
  record ReleaseRejected(
      ReleaseId releaseId,
      List<RejectionReason> reasons,
      @Nullable String text,
      AccountId by,
      Instant at)
      implements ReleaseEvent {}

  /**
   * The release waits for a decision again: an admin took the last one back, or what was approved
   * is no longer what it was.
   */
  @JsonTypeName("release.reopened.v1")
  record ReleaseReopened(ReleaseId releaseId, AccountId by, Instant at) implements ReleaseEvent {}

  /** An admin took an approved release out of the catalogue. */
  @JsonTypeName("release.taken-down.v1")
  record ReleaseTakenDown(ReleaseId releaseId, String reason, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** An admin let a release that was taken down back into the catalogue. */
  @JsonTypeName("release.reinstated.v1")
  record ReleaseReinstated(ReleaseId releaseId, AccountId by, Instant at) implements ReleaseEvent {}

  /** A release is now this artist's; whoever had it keeps their role. */
  @JsonTypeName("release.artist-changed.v1")
  record ReleaseArtistChanged(ReleaseId releaseId, AccountId artistId, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** The artist's switch: whether listeners may see the release. */
  @JsonTypeName("release.publicity-set.v1")
  record ReleasePublicitySet(ReleaseId releaseId, boolean isPublic, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** The admin's switch: whether listeners may see the release. */
  @JsonTypeName("release.visibility-set.v1")
  record ReleaseVisibilitySet(ReleaseId releaseId, boolean isVisible, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** An admin has to look at a release; until then nobody hears it. */
  @JsonTypeName("release.flagged.v1")
  record ReleaseFlagged(ReleaseId releaseId, String reason, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** The flag of a release is off. */
  @JsonTypeName("release.unflagged.v1")
  record ReleaseUnflagged(ReleaseId releaseId, AccountId by, Instant at) implements ReleaseEvent {}

  /** An artist works on a release in this role. */
  @JsonTypeName("release.contributor-set.v1")
  record ReleaseContributorSet(
      ReleaseId releaseId, AccountId artistId, ContributorRole role, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** An artist no longer works on a release. */
  @JsonTypeName("release.contributor-removed.v1")
  record ReleaseContributorRemoved(
      ReleaseId releaseId, AccountId artistId, AccountId by, Instant at) implements ReleaseEvent {}

  /** A release left the catalogue and took these tracks with it. */
  @JsonTypeName("release.deleted.v1")
  record ReleaseDeleted(ReleaseId releaseId, List<TrackId> tracks, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** A track was put on a release, at this position from 1. */
  @JsonTypeName("track.added.v2")
  record TrackAdded(
      ReleaseId releaseId,
      TrackId trackId,
      int position,
      TrackDetails details,
      AccountId by,
      Instant at)
      implements ReleaseEvent {}

  /** What is written on a track is now this. */
  @JsonTypeName("track.changed.v2")
  record TrackChanged(
      ReleaseId releaseId, TrackId trackId, TrackDetails details, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** A track left for another release; those behind its position moved up. */
  @JsonTypeName("track.moved-out.v1")
  record TrackMovedOut(
      ReleaseId releaseId, TrackId trackId, int position, ReleaseId to, AccountId by, Instant at)
      implements ReleaseEvent {}

  /**
   * A track came from another release, with all that it was there and the streams booked on it so
   * far.
   */
  @JsonTypeName("track.moved-in.v2")
  record TrackMovedIn(
      ReleaseId releaseId,
      TrackId trackId,
      int position,
      ReleaseId from,
      TrackDetails details,
      Showing showing,
      List<Contributor> contributors,
      long booked,
      Instant createdAt,
      AccountId by,
      Instant at)
      implements ReleaseEvent {}

  /** A track left the catalogue; those behind its position moved up. */
  @JsonTypeName("track.deleted.v1")
  record TrackDeleted(ReleaseId releaseId, TrackId trackId, int position, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** The tracks of a release are now in this order. */
  @JsonTypeName("tracks.reordered.v1")
  record TracksReordered(ReleaseId releaseId, List<TrackId> tracks, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** The artist's switch: whether listeners may see the track. */
  @JsonTypeName("track.publicity-set.v1")
  record TrackPublicitySet(
      ReleaseId releaseId, TrackId trackId, boolean isPublic, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** The admin's switch: whether listeners may see the track. */
  @JsonTypeName("track.visibility-set.v1")
  record TrackVisibilitySet(
      ReleaseId releaseId, TrackId trackId, boolean isVisible, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** An admin has to look at a track; until then nobody hears it. */
  @JsonTypeName("track.flagged.v1")
  record TrackFlagged(ReleaseId releaseId, TrackId trackId, String reason, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** The flag of a track is off. */
  @JsonTypeName("track.unflagged.v1")
  record TrackUnflagged(ReleaseId releaseId, TrackId trackId, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** An artist works on a track in this role; owners of its release do so without. */
  @JsonTypeName("track.contributor-set.v1")
  record TrackContributorSet(
      ReleaseId releaseId,
      TrackId trackId,
      AccountId artistId,
      ContributorRole role,
      AccountId by,
      Instant at)
      implements ReleaseEvent {}

  /** An artist no longer works on a track. */
  @JsonTypeName("track.contributor-removed.v1")
  record TrackContributorRemoved(
      ReleaseId releaseId, TrackId trackId, AccountId artistId, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** Streams were reported for a track, store, territory and day, outside the stream events. */
  @JsonTypeName("streams.recorded.v1")
  record StreamsRecorded(
      ReleaseId releaseId,
      TrackId trackId,
      long count,
      String store,
      Territory territory,
      LocalDate day,
      String reportId,
      AccountId by,
      Instant at)
      implements ReleaseEvent {}

  /**
   * An admin set the total of a track: {@code delta} is what that took, {@code played} what the
   * stream events had counted then.
   */
  @JsonTypeName("streams.corrected.v1")
  record StreamsCorrected(
      ReleaseId releaseId,
      TrackId trackId,
      long delta,
      long target,
      long played,
      String store,
      Territory territory,
      LocalDate day,
      AccountId by,
      Instant at)
      implements ReleaseEvent {}
}
