package dev.playledger.command.release;

import dev.playledger.command.release.DecisionCommand.ApproveRelease;
import dev.playledger.command.release.DecisionCommand.DraftRelease;
import dev.playledger.command.release.DecisionCommand.Judgement;
import dev.playledger.command.release.DecisionCommand.RejectRelease;
import dev.playledger.command.release.DecisionCommand.SubmitRelease;
import dev.playledger.command.release.DecisionCommand.TakeDownRelease;
import dev.playledger.door.BadField;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.release.RejectionReason;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a body wishes to become of a release, and why. */
record Decision(
    Status status, List<RejectionReason> reasons, @Nullable String reason, Judgement how) {

  static Optional<Decision> of(
      @Nullable Status status,
      @Nullable List<RejectionReason> reasons,
      @Nullable String reason,
      Judgement how) {
    if (reasons != null && status != Status.REJECTED) {
      throw new BadField("reasons", "go with the status REJECTED only");
    }
    if (reason != null && status != Status.REJECTED && status != Status.TAKEN_DOWN) {
      throw new BadField("reason", "goes with the status REJECTED or TAKEN_DOWN only");
    }
    if (reason == null && status == Status.TAKEN_DOWN) {
      throw new BadField("reason", "must be given with the status TAKEN_DOWN");
    }
    return Optional.ofNullable(status)
        .map(it -> new Decision(it, RejectionReasons.of(reasons, reason), reason, how));
  }

  ReleaseCommand on(ReleaseId release, Actor by, Instant at) {
    return switch (status) {
      case DRAFT -> new DraftRelease(release, by, at);
      case PENDING -> new SubmitRelease(release, by, at);
      case APPROVED -> new ApproveRelease(release, how, by, at);
      case REJECTED -> new RejectRelease(release, reasons, reason, how, by, at);
      case TAKEN_DOWN -> new TakeDownRelease(release, Objects.requireNonNull(reason), by, at);
    };
  }
}
