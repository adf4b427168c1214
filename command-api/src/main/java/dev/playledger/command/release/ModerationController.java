package dev.playledger.command.release;

import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.command.release.ShowingCommand.SetFlag;
import dev.playledger.command.release.ShowingCommand.SetVisibility;
import dev.playledger.door.BadField;
import dev.playledger.door.Shows;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors by which admins hide and flag releases and tracks. */
@RestController
@RequestMapping("/admin")
class ModerationController {

  private final Commands commands;
  private final ReleaseViews views;
  private final TrackHomes homes;
  private final Wishes wishes;

  ModerationController(Commands commands, ReleaseViews views, TrackHomes homes, Wishes wishes) {
    this.commands = commands;
    this.views = views;
    this.homes = homes;
    this.wishes = wishes;
  }

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

  @Operation(summary = "Hide a release, or show it again")
  @Shows(ReleaseView.class)
  @PatchMapping("/releases/{id}/visible")
  ResponseEntity<byte[]> show(
      @PathVariable ReleaseId id, @Valid @RequestBody Visible body, Wish wish) {
    return release(wish, visibility(id, null, body, wish));
  }

  @Operation(
      summary = "Flag a release, or take the flag away",
      description = "A flag has a reason.")
  @Shows(ReleaseView.class)
  @PutMapping("/releases/{id}/flag")
  ResponseEntity<byte[]> flag(
      @PathVariable ReleaseId id, @Valid @RequestBody Flag body, Wish wish) {
    return release(wish, flag(id, null, body, wish));
  }

  @Operation(summary = "Hide a track, or show it again")
  @Shows(TrackView.class)
  @PatchMapping("/tracks/{id}/visible")
  ResponseEntity<byte[]> showTrack(
      @PathVariable TrackId id, @Valid @RequestBody Visible body, Wish wish) {
    return homes.at(id, release -> track(wish, id, visibility(release, id, body, wish)));
  }

  @Operation(summary = "Flag a track, or take the flag away", description = "A flag has a reason.")
  @Shows(TrackView.class)
  @PutMapping("/tracks/{id}/flag")
  ResponseEntity<byte[]> flagTrack(
      @PathVariable TrackId id, @Valid @RequestBody Flag body, Wish wish) {
    return homes.at(id, release -> track(wish, id, flag(release, id, body, wish)));
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
