package dev.playledger.query.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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
  @Nullable LocalDate releaseDate;
  @Nullable String coverUrl;
  @Nullable String audioUrl;
  @Nullable String upc;

  @Enumerated(EnumType.STRING)
  ReleaseStatus status;

  @Nullable String reason;
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
  long totals;

  protected ReleaseRow() {}
}
