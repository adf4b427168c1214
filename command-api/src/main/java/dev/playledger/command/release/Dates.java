package dev.playledger.command.release;

import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a release was begun, last changed, last submitted and last decided, by whom, and whether it
 * ever was approved.
 */
record Dates(
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable AccountId decidedBy,
    boolean everApproved) {

  static Dates begun(Instant at) {
    return new Dates(at, at, null, null, null, false);
  }

  Dates updated(Instant at) {
    return new Dates(createdAt, at, submittedAt, decidedAt, decidedBy, everApproved);
  }

  Dates submitted(Instant at) {
    return new Dates(createdAt, at, at, null, null, everApproved);
  }

  Dates decided(AccountId by, Instant at) {
    return new Dates(createdAt, at, submittedAt, at, by, everApproved);
  }

  Dates approved(AccountId by, Instant at) {
    return new Dates(createdAt, at, submittedAt, at, by, true);
  }

  /** Waiting for a decision again, as it was submitted. */
  Dates undecided(Instant at) {
    return new Dates(createdAt, at, submittedAt, null, null, everApproved);
  }
}
