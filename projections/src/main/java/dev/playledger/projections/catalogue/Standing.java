package dev.playledger.projections.catalogue;

import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a release stands on its way into the catalogue. */
record Standing(
    Status status,
    @Nullable String reason,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable AccountId decidedBy) {

  enum Status {
    DRAFT,
    PENDING,
    APPROVED,
    REJECTED,
    TAKEN_DOWN
  }

  static final Standing BEGUN = new Standing(Status.DRAFT, null, null, null, null);

  Standing submitted(Instant at) {
    return new Standing(Status.PENDING, null, at, null, null);
  }

  Standing reopened() {
    return new Standing(Status.PENDING, null, submittedAt, null, null);
  }

  Standing approved(AccountId by, Instant at) {
    return new Standing(Status.APPROVED, null, submittedAt, at, by);
  }

  Standing rejected(@Nullable String why, AccountId by, Instant at) {
    return new Standing(Status.REJECTED, why, submittedAt, at, by);
  }
}
