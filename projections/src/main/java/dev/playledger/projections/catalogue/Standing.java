package dev.playledger.projections.catalogue;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.release.RejectionReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a release stands on its way into the catalogue, and why in the last decision's words. */
record Standing(
    Status status,
    List<RejectionReason> reasons,
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

  static final Standing BEGUN = new Standing(Status.DRAFT, List.of(), null, null, null, null);

  Standing submitted(Instant at) {
    return new Standing(Status.PENDING, List.of(), null, at, null, null);
  }

  Standing reopened() {
    return new Standing(Status.PENDING, List.of(), null, submittedAt, null, null);
  }

  Standing approved(AccountId by, Instant at) {
    return new Standing(Status.APPROVED, List.of(), null, submittedAt, at, by);
  }

  Standing rejected(List<RejectionReason> why, @Nullable String text, AccountId by, Instant at) {
    return new Standing(Status.REJECTED, why, text, submittedAt, at, by);
  }

  Standing takenDown(String why, AccountId by, Instant at) {
    return new Standing(Status.TAKEN_DOWN, List.of(), why, submittedAt, at, by);
  }
}
