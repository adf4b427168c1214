package dev.playledger.projections.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something came, last changed and went. */
record Dates(Instant createdAt, Instant updatedAt, @Nullable Instant deletedAt) {

  static Dates begun(Instant at) {
    return new Dates(at, at, null);
  }

  Dates changed(Instant at) {
    return new Dates(createdAt, at, deletedAt);
  }

  Dates deleted(Instant at) {
    return new Dates(createdAt, at, at);
  }
}
