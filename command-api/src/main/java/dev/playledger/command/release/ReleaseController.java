package dev.playledger.command.release;

import dev.playledger.command.account.Accounts;
import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.command.release.ReleaseCommand.CreateRelease;
import dev.playledger.command.release.ReleaseCommand.DeleteRelease;
import dev.playledger.command.release.ReleaseCommand.SubmitRelease;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.command.upload.StoredFiles;
import dev.playledger.door.BadField;
import dev.playledger.door.Caller;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
  private final Accounts accounts;
  private final Wishes wishes;
  private final StoredFiles files;

  ReleaseController(
      Commands commands, ReleaseViews views, Accounts accounts, Wishes wishes, StoredFiles files) {
    this.commands = commands;
    this.views = views;
    this.accounts = accounts;
    this.wishes = wishes;
    this.files = files;
  }

  /** Without {@code draft} it is submitted at once. */
  @PostMapping
  ResponseEntity<byte[]> create(
      @Valid @RequestBody NewRelease body,
      @RequestParam(defaultValue = "false") boolean draft,
      Wish wish) {
    ReleaseId id = wishes.newRelease();
    Actor by = wishes.actor(wish);
    Instant at = wishes.now();
    AccountId owner = owner(wish.caller(), body.artistId());
    List<ReleaseCommand> rest = new ArrayList<>();
    rest.add(new CreateRelease(id, owner, body.details(files.by(wish.caller(), id)), by, at));
    if (!draft) {
      rest.add(new SubmitRelease(id, by, at));
    }
    return commands.create(
        wish, new BeginRelease(new Together(id, rest, by, at)), "/releases", views::release);
  }

  @PatchMapping("/{id}")
  ResponseEntity<byte[]> change(
      @PathVariable ReleaseId id, @Valid @RequestBody ReleasePatch body, Wish wish) {
    var naming = files.by(wish.caller(), id);
    return commands.change(
        wish, body.command(id, naming, wishes.actor(wish), wishes.now()), views::release);
  }

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
    if (!accounts.isArtist(artist)) {
      throw new WrongField("artistId", "there is no artist " + artist.value());
    }
    return artist;
  }
}
