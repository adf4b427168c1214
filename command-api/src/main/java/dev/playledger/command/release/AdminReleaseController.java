package dev.playledger.command.release;

import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.release.DecisionCommand.ApproveRelease;
import dev.playledger.command.release.DecisionCommand.RejectRelease;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.command.release.ShowingCommand.SetFlag;
import dev.playledger.command.release.ShowingCommand.SetVisibility;
import dev.playledger.door.BadField;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.RejectionReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors by which admins decide on many releases at once, and hide and flag them. */
@RestController
@RequestMapping("/admin")
class AdminReleaseController {

  private static final int MOST = 100;

  private final Commands commands;
  private final ReleaseViews views;
  private final TrackHomes homes;
  private final ReleaseSettings settings;
  private final Wishes wishes;

  AdminReleaseController(
      Commands commands,
      ReleaseViews views,
      TrackHomes homes,
      ReleaseSettings settings,
      Wishes wishes) {
    this.commands = commands;
    this.views = views;
    this.homes = homes;
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

  /** The body of {@code PATCH …/visible}. */
  record Visible(@NotNull Boolean isVisible) {}

  /** The body of {@code PUT …/flag}; a flag has a reason. */
  record Flag(
      @NotNull Boolean flagged,
      @Nullable @Size(min = 1, max = RejectionReasons.LONGEST) String reason) {

    @Nullable String checked() {
      if (flagged && reason == null) {
        throw new BadField("reason", "must be given with a flag");
      }
      if (!flagged && reason != null) {
        throw new BadField("reason", "goes with a flag only");
      }
      return reason;
    }
  }

  @PostMapping("/releases/approve")
  ResponseEntity<OneByOne> approve(@Valid @RequestBody Approvals body, Wish wish) {
    return OneByOne.of(
        body.ids(),
        id ->
            decide(
                wish,
                new ApproveRelease(
                    id, settings.firstJudgement(), wishes.actor(wish), wishes.now())));
  }

  @PostMapping("/releases/reject")
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

  @PatchMapping("/releases/{id}/visible")
  ResponseEntity<byte[]> show(
      @PathVariable ReleaseId id, @Valid @RequestBody Visible body, Wish wish) {
    return release(wish, visibility(id, null, body, wish));
  }

  @PutMapping("/releases/{id}/flag")
  ResponseEntity<byte[]> flag(
      @PathVariable ReleaseId id, @Valid @RequestBody Flag body, Wish wish) {
    return release(wish, flag(id, null, body, wish));
  }

  @PatchMapping("/tracks/{id}/visible")
  ResponseEntity<byte[]> showTrack(
      @PathVariable TrackId id, @Valid @RequestBody Visible body, Wish wish) {
    return homes.at(id, release -> track(wish, id, visibility(release, id, body, wish)));
  }

  @PutMapping("/tracks/{id}/flag")
  ResponseEntity<byte[]> flagTrack(
      @PathVariable TrackId id, @Valid @RequestBody Flag body, Wish wish) {
    return homes.at(id, release -> track(wish, id, flag(release, id, body, wish)));
  }

  private ResponseEntity<byte[]> decide(Wish wish, ReleaseCommand command) {
    return commands.change(wish.ofMany(), Together.of(command), views::release);
  }

  private ResponseEntity<byte[]> release(Wish wish, ReleaseCommand command) {
    return commands.change(wish, Together.of(command), views::release);
  }

  private ResponseEntity<byte[]> track(Wish wish, TrackId id, ReleaseCommand command) {
    return commands.<Release>change(wish, Together.of(command), after -> views.track(after, id));
  }

  private SetVisibility visibility(
      ReleaseId release, @Nullable TrackId track, Visible body, Wish wish) {
    return new SetVisibility(release, track, body.isVisible(), wishes.actor(wish), wishes.now());
  }

  private SetFlag flag(ReleaseId release, @Nullable TrackId track, Flag body, Wish wish) {
    return new SetFlag(release, track, body.checked(), wishes.actor(wish), wishes.now());
  }
}
