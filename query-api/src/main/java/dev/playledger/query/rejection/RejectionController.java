package dev.playledger.query.rejection;

import dev.playledger.door.BadField;
import dev.playledger.events.streams.Rejection.Reason;
import dev.playledger.query.freshness.Snapshot;
import dev.playledger.query.paging.PageRequested;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was refused, for admins. */
@RestController
class RejectionController {

  private final Rejections rejections;

  RejectionController(Rejections rejections) {
    this.rejections = rejections;
  }

  @Operation(
      summary = "List stream events that were refused",
      description = "With counts by reason, and how all events were judged.")
  @GetMapping("/admin/rejections")
  RejectionsJson page(
      @RequestParam(required = false) @Nullable String reason,
      @Valid PageRequested page,
      Snapshot snapshot) {
    @Nullable Reason wanted = reason == null ? null : reason(reason);
    return snapshot.read(() -> rejections.page(wanted, page));
  }

  private static Reason reason(String name) {
    try {
      return Reason.of(name);
    } catch (IllegalArgumentException e) {
      throw new BadField("reason", String.valueOf(e.getMessage()));
    }
  }
}
