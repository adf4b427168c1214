package dev.playledger.query.catalogue;

import dev.playledger.events.release.ReleaseType;
import dev.playledger.events.release.Showing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A release as the projections wrote it; royalty in micro-units. */
@Entity
@Immutable
@Table(name = "release")
@SuppressWarnings("NullAway.Init")
public class ReleaseRow {

  @Id long id;
  long ownerId;
  String title;

  @Enumerated(EnumType.STRING)
  ReleaseType type;

  LocalDate releaseDate;
  @Nullable String label;
  Long[] genres;
  @Nullable String language;
  @Nullable Integer pYear;
  @Nullable String pOwner;
  @Nullable Integer cYear;
  @Nullable String cOwner;

  @Column(columnDefinition = "_varchar")
  String[] territories;

  boolean explicit;
  @Nullable String coverUrl;
  @Nullable String audioUrl;
  @Nullable String upc;

  @Enumerated(EnumType.STRING)
  ReleaseStatus status;

  @Column(columnDefinition = "_varchar")
  String[] reasons;

  @Nullable String reason;
  boolean isPublic;
  boolean isVisible;
  boolean flagged;
  @Nullable String flagReason;
  Long[] contributors;

  @Column(columnDefinition = "_varchar")
  String[] contributorRoles;

  @Nullable Instant submittedAt;
  @Nullable Instant decidedAt;
  @Nullable Long decidedBy;
  Instant createdAt;
  Instant updatedAt;
  @Nullable Instant deletedAt;
  long version;
  long position;
  long streams;
  long royalty;

  @Transient private @Nullable Team team;

  protected ReleaseRow() {}

  int kilobytes() {
    return 1 + contributors.length / 10;
  }

  Team team() {
    @Nullable Team known = team;
    if (known == null) {
      known = Team.of(contributors, contributorRoles);
      team = known;
    }
    return known;
  }

  Showing showing() {
    return new Showing(isPublic, isVisible, flagged ? String.valueOf(flagReason) : null);
  }
}
