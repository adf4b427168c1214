package dev.playledger.query.royalty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A royalty as the projections wrote it; the amount in micro-units. */
@Entity
@Immutable
@Table(name = "royalty")
@SuppressWarnings("NullAway.Init")
class RoyaltyRow {

  @Id long id;
  boolean issued;
  long trackId;
  long artistId;
  String period;
  long amount;
  @Nullable Instant voidedAt;
  Instant createdAt;
  Instant updatedAt;
  long version;
  long position;

  protected RoyaltyRow() {}
}
