package dev.playledger.query.catalogue;

import dev.playledger.events.release.Showing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A track as the projections wrote it; royalty in micro-units, {@code place} from 1. */
@Entity
@Immutable
@Table(name = "track")
@SuppressWarnings("NullAway.Init")
public class TrackRow {

  @Id long id;
  long releaseId;
  int place;
  String title;
  @Nullable String version;
  long durationMs;
  @Nullable String fileUrl;
  @Nullable String isrc;
  boolean explicit;
  @Nullable String language;
  @Nullable String lyricsUrl;
  @Nullable String videoUrl;
  Long[] genres;

  @Column(columnDefinition = "jsonb")
  String credits;

  boolean isPublished;
  boolean isPublic;
  boolean isVisible;
  boolean flagged;
  @Nullable String flagReason;
  Long[] contributors;

  @Column(columnDefinition = "_varchar")
  String[] contributorRoles;

  Instant createdAt;
  Instant updatedAt;
  @Nullable Instant deletedAt;
  long position;
  long streams;
  long royalty;

  protected TrackRow() {}

  /** Those of the track beside those of its release. */
  Team team() {
    return Team.of(contributors, contributorRoles);
  }

  Showing showing() {
    return new Showing(isPublic, isVisible, flagged ? String.valueOf(flagReason) : null);
  }
}
