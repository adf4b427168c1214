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
  @JsonTypeName("release.created.v1")
  record ReleaseCreated(
      ReleaseId releaseId, AccountId owner, ReleaseDetails details, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** What is written on a release is now this. */
  @JsonTypeName("release.changed.v1")
  record ReleaseChanged(ReleaseId releaseId, ReleaseDetails details, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** A draft or a rejected release was handed in for a decision. */
  @JsonTypeName("release.submitted.v1")
  record ReleaseSubmitted(ReleaseId releaseId, AccountId by, Instant at) implements ReleaseEvent {}

  /** An admin let a release into the catalogue. */
  @JsonTypeName("release.approved.v1")
  record ReleaseApproved(ReleaseId releaseId, AccountId by, Instant at) implements ReleaseEvent {}

  /** An admin refused a release. */
  @JsonTypeName("release.rejected.v1")
  record ReleaseRejected(ReleaseId releaseId, @Nullable String reason, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** An admin took a decision back: the release waits for one again. */
  @JsonTypeName("release.reopened.v1")
  record ReleaseReopened(ReleaseId releaseId, AccountId by, Instant at) implements ReleaseEvent {}

  /** A release left the catalogue and took these tracks with it. */
  @JsonTypeName("release.deleted.v1")
  record ReleaseDeleted(ReleaseId releaseId, List<TrackId> tracks, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** A track was put on a release, at this position from 1. */
  @JsonTypeName("track.added.v1")
  record TrackAdded(
      ReleaseId releaseId,
      TrackId trackId,
      int position,
      TrackDetails details,
      AccountId by,
      Instant at)
      implements ReleaseEvent {}

  /** What is written on a track is now this. */
  @JsonTypeName("track.changed.v1")
  record TrackChanged(
      ReleaseId releaseId, TrackId trackId, TrackDetails details, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** A track left for another release; those behind its position moved up. */
  @JsonTypeName("track.moved-out.v1")
  record TrackMovedOut(
      ReleaseId releaseId, TrackId trackId, int position, ReleaseId to, AccountId by, Instant at)
      implements ReleaseEvent {}

  /** A track came from another release, with the streams booked on it so far. */
  @JsonTypeName("track.moved-in.v1")
  record TrackMovedIn(
      ReleaseId releaseId,
      TrackId trackId,
      int position,
      ReleaseId from,
      TrackDetails details,
      long booked,
      Instant createdAt,
      AccountId by,
      Instant at)
      implements ReleaseEvent {}

  /** A track left the catalogue; those behind its position moved up. */
  @JsonTypeName("track.deleted.v1")
  record TrackDeleted(ReleaseId releaseId, TrackId trackId, int position, AccountId by, Instant at)
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
