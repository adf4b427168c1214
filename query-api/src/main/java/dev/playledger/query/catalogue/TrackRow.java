package dev.playledger.query.catalogue;

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
  long durationMs;
  @Nullable String fileUrl;
  @Nullable String isrc;
  Instant createdAt;
  Instant updatedAt;
  @Nullable Instant deletedAt;
  long position;
  long streams;
  long royalty;
  long totals;

  protected TrackRow() {}
}
