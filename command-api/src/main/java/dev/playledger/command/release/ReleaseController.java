package dev.playledger.command.release;

import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.release.DecisionCommand.SubmitRelease;
import dev.playledger.command.release.PeopleCommand.AddContributor;
import dev.playledger.command.release.ReleaseCommand.DeleteRelease;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.command.release.ShowingCommand.SetPublicity;
import dev.playledger.command.release.TrackCommand.ReorderTracks;
import dev.playledger.door.BadField;
import dev.playledger.door.Caller;
import dev.playledger.door.Shows;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors of releases. */
@RestController
@RequestMapping("/releases")
class ReleaseController {

  private final Commands commands;
  private final ReleaseViews views;
  private final BodyChecks checks;
  private final ReleaseSettings settings;
  private final Wishes wishes;

  ReleaseController(
      Commands commands,
      ReleaseViews views,
      BodyChecks checks,
      ReleaseSettings settings,
      Wishes wishes) {
    this.commands = commands;
    this.views = views;
    this.checks = checks;
    this.settings = settings;
    this.wishes = wishes;
  }

  /** The body of {@code PATCH /releases/{id}/visibility}. */
  record Visibility(@NotNull Boolean isPublic) {}

  /** The body of {@code PUT /releases/{id}/tracks/order}: all tracks in the order they get. */
  record Order(@NotNull @Size(max = TrackRules.MOST_TRACKS) List<@NotNull TrackId> tracks) {}

  /** Without {@code draft} it is submitted at once. */
  @Operation(summary = "Begin a release", description = "Without `draft` it is submitted at once.")
  @Shows(ReleaseView.class)
  @PostMapping
  ResponseEntity<byte[]> create(
      @Valid @RequestBody NewRelease body,
      @RequestParam(defaultValue = "false") boolean draft,
      Wish wish) {
    checks.genres(body.genres());
    ReleaseId id = wishes.newRelease();
    Actor by = wishes.actor(wish);
    Instant at = wishes.now();
    AccountId owner = owner(wish.caller(), body.artistId());
    Invitation invitation = checks.invitation(body.artists(), Set.of(owner));
    List<ReleaseCommand> wanted = body.commands(id, owner, checks.files(wish.caller(), id), by, at);
    invitation.welcome().forEach(it -> wanted.add(new AddContributor(id, null, it, by, at)));
    if (!draft) {
      wanted.add(new SubmitRelease(id, by, at));
    }
    return commands.<Release>create(
        wish,
        new BeginRelease(new Together(id, wanted, by, at)),
        "/releases",
        after -> views.created(after, invitation.ignored()));
  }

  @Operation(
      summary = "Change a release, or decide on it",
      description =
          "What is missing stays, `null` clears. `status` decides, resubmits, takes a "
              + "decision back, takes down (with a `reason`) or reinstates.")
  @Shows(ReleaseView.class)
  @PatchMapping("/{id}")
  ResponseEntity<byte[]> change(
      @PathVariable ReleaseId id, @Valid @RequestBody ReleasePatch body, Wish wish) {
    checks.genres(body.namedGenres());
    @Nullable AccountId artist = body.artist();
    if (artist != null) {
      checks.artist(artist);
    }
    Actor by = wishes.actor(wish);
    return commands.<Release>change(
        wish,
        body.command(id, checks.files(wish.caller(), id), settings.judgement(), by, wishes.now()),
        after -> views.releaseFor(by, after));
  }

  @Operation(summary = "Make a release public, or not")
  @Shows(ReleaseView.class)
  @PatchMapping("/{id}/visibility")
  ResponseEntity<byte[]> show(
      @PathVariable ReleaseId id, @Valid @RequestBody Visibility body, Wish wish) {
    return commands.change(
        wish,
        Together.of(new SetPublicity(id, null, body.isPublic(), wishes.actor(wish), wishes.now())),
        views::release);
  }

  @Operation(
      summary = "Put the tracks of a release in order",
      description = "All of them, in their new order.")
  @Shows(ReleaseView.class)
  @PutMapping("/{id}/tracks/order")
  ResponseEntity<byte[]> reorder(
      @PathVariable ReleaseId id, @Valid @RequestBody Order body, Wish wish) {
    return commands.change(
        wish,
        Together.of(new ReorderTracks(id, body.tracks(), wishes.actor(wish), wishes.now())),
        views::release);
  }

  @Operation(
      summary = "Delete a release with its tracks",
      description = "Streams and royalties that were earned stay in the books.")
  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> delete(@PathVariable ReleaseId id, Wish wish) {
    return commands.delete(wish, new DeleteRelease(id, wishes.actor(wish), wishes.now()));
  }

  private AccountId owner(Caller caller, @Nullable AccountId artist) {
    if (artist == null) {
      if (caller.is(Role.ARTIST)) {
        return caller.signedIn();
      }
      throw new BadField("artistId", "must be given by who is no artist");
    }
    if (!caller.is(artist) && !caller.is(Role.ADMIN)) {
      throw new Forbidden("Only an admin begins a release for another artist");
    }
    checks.artist(artist);
    return artist;
  }
}
