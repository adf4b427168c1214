package dev.playledger.command.release;

import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.release.DecisionCommand.ApproveRelease;
import dev.playledger.command.release.DecisionCommand.RejectRelease;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.release.RejectionReason;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors by which admins decide on many releases at once. */
@RestController
@RequestMapping("/admin/releases")
class AdminReleaseController {

  private static final int MOST = 100;

  private final Commands commands;
  private final ReleaseViews views;
  private final ReleaseSettings settings;
  private final Wishes wishes;

  AdminReleaseController(
      Commands commands, ReleaseViews views, ReleaseSettings settings, Wishes wishes) {
    this.commands = commands;
    this.views = views;
    this.settings = settings;
    this.wishes = wishes;
  }

  /** The body of {@code POST /admin/releases/approve}. */
  record Approvals(@NotEmpty @Size(max = MOST) LinkedHashSet<@NotNull ReleaseId> ids) {}

  /** The body of {@code POST /admin/releases/reject}: one reason for all. */
  record Rejections(
      @NotEmpty @Size(max = MOST) LinkedHashSet<@NotNull ReleaseId> ids,
      @Nullable @Size(max = RejectionReasons.MOST) List<@NotNull RejectionReason> reasons,
      @Nullable @Size(min = 1, max = RejectionReasons.LONGEST) String reason) {}

  @Operation(
      summary = "Approve many releases",
      description = "Each on its own: what became of it is told with it.")
  @PostMapping("/approve")
  ResponseEntity<OneByOne> approve(@Valid @RequestBody Approvals body, Wish wish) {
    return OneByOne.of(
        body.ids(),
        id ->
            decide(
                wish,
                new ApproveRelease(
                    id, settings.firstJudgement(), wishes.actor(wish), wishes.now())));
  }

  @Operation(
      summary = "Reject many releases",
      description = "Each on its own, for the same reasons.")
  @PostMapping("/reject")
  ResponseEntity<OneByOne> reject(@Valid @RequestBody Rejections body, Wish wish) {
    List<RejectionReason> reasons = RejectionReasons.of(body.reasons(), body.reason());
    return OneByOne.of(
        body.ids(),
        id ->
            decide(
                wish,
                new RejectRelease(
                    id,
                    reasons,
                    body.reason(),
                    settings.firstJudgement(),
                    wishes.actor(wish),
                    wishes.now())));
  }

  private ResponseEntity<byte[]> decide(Wish wish, ReleaseCommand command) {
    return commands.change(wish.ofMany(), Together.of(command), views::release);
  }
}
