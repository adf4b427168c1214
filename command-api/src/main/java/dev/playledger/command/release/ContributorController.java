package dev.playledger.command.release;

import dev.playledger.command.log.After;
import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.release.PeopleCommand.AddContributor;
import dev.playledger.command.release.PeopleCommand.ChangeContributor;
import dev.playledger.command.release.PeopleCommand.RemoveContributor;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.door.Shows;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The doors of the people on releases and tracks; each answers the one that it was about. */
@RestController
class ContributorController {

  private final Commands commands;
  private final BodyChecks checks;
  private final TrackHomes homes;
  private final Wishes wishes;

  ContributorController(Commands commands, BodyChecks checks, TrackHomes homes, Wishes wishes) {
    this.commands = commands;
    this.checks = checks;
    this.homes = homes;
    this.wishes = wishes;
  }

  /** The body of {@code PATCH}. */
  record NewRole(@NotNull ContributorRole role) {}

  @Operation(summary = "Invite an artist to a release")
  @Shows(Contributor.class)
  @PostMapping("/releases/{id}/artists")
  ResponseEntity<byte[]> add(
      @PathVariable ReleaseId id, @Valid @RequestBody Invited body, Wish wish) {
    checks.artist(body.artistId());
    return create(wish, add(id, null, body, wish), "/releases/" + id.value());
  }

  @Operation(
      summary = "Change what an artist may do on a release",
      description = "The last owner stays one.")
  @Shows(Contributor.class)
  @PatchMapping("/releases/{id}/artists/{artistId}")
  ResponseEntity<byte[]> change(
      @PathVariable ReleaseId id,
      @PathVariable AccountId artistId,
      @Valid @RequestBody NewRole body,
      Wish wish) {
    return change(wish, change(id, null, new Contributor(artistId, body.role()), wish));
  }

  @Operation(
      summary = "Take an artist off a release",
      description = "Oneself may leave; the last owner may not.")
  @DeleteMapping("/releases/{id}/artists/{artistId}")
  ResponseEntity<byte[]> remove(
      @PathVariable ReleaseId id, @PathVariable AccountId artistId, Wish wish) {
    return commands.delete(wish, Together.of(remove(id, null, artistId, wish)));
  }

  @Operation(summary = "Invite an artist to a track")
  @Shows(Contributor.class)
  @PostMapping("/tracks/{id}/artists")
  ResponseEntity<byte[]> addToTrack(
      @PathVariable TrackId id, @Valid @RequestBody Invited body, Wish wish) {
    checks.artist(body.artistId());
    return homes.at(
        id, release -> create(wish, add(release, id, body, wish), "/tracks/" + id.value()));
  }

  @Operation(summary = "Change what an artist may do on a track")
  @Shows(Contributor.class)
  @PatchMapping("/tracks/{id}/artists/{artistId}")
  ResponseEntity<byte[]> changeOnTrack(
      @PathVariable TrackId id,
      @PathVariable AccountId artistId,
      @Valid @RequestBody NewRole body,
      Wish wish) {
    Contributor wanted = new Contributor(artistId, body.role());
    return homes.at(id, release -> change(wish, change(release, id, wanted, wish)));
  }

  @Operation(summary = "Take an artist off a track")
  @DeleteMapping("/tracks/{id}/artists/{artistId}")
  ResponseEntity<byte[]> removeFromTrack(
      @PathVariable TrackId id, @PathVariable AccountId artistId, Wish wish) {
    return homes.at(
        id, release -> commands.delete(wish, Together.of(remove(release, id, artistId, wish))));
  }

  private ResponseEntity<byte[]> create(Wish wish, AddContributor it, String thing) {
    return commands.<Release>create(
        wish,
        Together.of(it),
        thing + "/artists",
        it.contributor().artistId(),
        after -> now(after, it, it.contributor().artistId()));
  }

  private ResponseEntity<byte[]> change(Wish wish, ChangeContributor it) {
    return commands.<Release>change(
        wish, Together.of(it), after -> now(after, it, it.contributor().artistId()));
  }

  private AddContributor add(ReleaseId release, @Nullable TrackId track, Invited body, Wish wish) {
    return new AddContributor(release, track, body.contributor(), wishes.actor(wish), wishes.now());
  }

  private ChangeContributor change(
      ReleaseId release, @Nullable TrackId track, Contributor wanted, Wish wish) {
    return new ChangeContributor(release, track, wanted, wishes.actor(wish), wishes.now());
  }

  private RemoveContributor remove(
      ReleaseId release, @Nullable TrackId track, AccountId artist, Wish wish) {
    return new RemoveContributor(release, track, artist, wishes.actor(wish), wishes.now());
  }

  private static Contributor now(After<Release> after, PeopleCommand it, AccountId artist) {
    Sheet sheet = Access.standing(after.state()).sheet();
    @Nullable TrackId track = it.trackId();
    People people =
        track == null ? sheet.people() : sheet.peopleOn(sheet.find(track).orElseThrow());
    return people.all().stream()
        .filter(who -> who.artistId().equals(artist))
        .findAny()
        .orElseThrow();
  }
}
