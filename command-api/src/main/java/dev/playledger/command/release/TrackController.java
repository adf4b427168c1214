package dev.playledger.command.release;

import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.command.release.PeopleCommand.AddContributor;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.command.release.ShowingCommand.SetPublicity;
import dev.playledger.command.release.TrackCommand.DeleteTrack;
import dev.playledger.command.total.Totals;
import dev.playledger.door.Shows;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors of tracks. */
@RestController
@RequestMapping("/tracks")
class TrackController {

  private final Commands commands;
  private final ReleaseViews views;
  private final BodyChecks checks;
  private final TrackHomes homes;
  private final Totals totals;
  private final Wishes wishes;

  TrackController(
      Commands commands,
      ReleaseViews views,
      BodyChecks checks,
      TrackHomes homes,
      Totals totals,
      Wishes wishes) {
    this.commands = commands;
    this.views = views;
    this.checks = checks;
    this.homes = homes;
    this.totals = totals;
    this.wishes = wishes;
  }

  @Operation(summary = "Put a track on a release")
  @Shows(TrackView.class)
  @PostMapping
  ResponseEntity<byte[]> add(@Valid @RequestBody NewTrack body, Wish wish) {
    checks.genres(body.genres());
    TrackId id = wishes.newTrack();
    ReleaseId release = body.releaseId();
    Actor by = wishes.actor(wish);
    Instant at = wishes.now();
    Invitation invitation = checks.invitation(body.artists(), Set.of());
    List<ReleaseCommand> wanted = body.commands(id, checks.files(wish.caller(), id), by, at);
    invitation.welcome().forEach(it -> wanted.add(new AddContributor(release, id, it, by, at)));
    try {
      return commands.<Release>create(
          wish,
          new Together(release, wanted, by, at),
          "/tracks",
          id,
          after -> views.track(after, id, totals.of(id), invitation.ignored()));
    } catch (NotThere | AggregateNotFoundException _) {
      throw new WrongField("releaseId", "there is no release " + release.value());
    }
  }

  @Operation(
      summary = "Change a track, or move it",
      description =
          "What is missing stays, `null` clears. `streams` sets its total by a correction "
              + "(admins and services).")
  @Shows(TrackView.class)
  @PatchMapping("/{id}")
  ResponseEntity<byte[]> change(
      @PathVariable TrackId id, @Valid @RequestBody TrackPatch body, Wish wish) {
    checks.genres(body.namedGenres());
    return homes.at(
        id,
        release ->
            commands.<Release>change(
                wish,
                command(id, release, body, wish),
                after -> views.trackFor(wishes.actor(wish), after, id)));
  }

  @Operation(summary = "Make a track public, or not")
  @Shows(TrackView.class)
  @PatchMapping("/{id}/visibility")
  ResponseEntity<byte[]> show(
      @PathVariable TrackId id, @Valid @RequestBody ReleaseController.Visibility body, Wish wish) {
    return homes.at(
        id,
        release ->
            commands.<Release>change(
                wish,
                Together.of(
                    new SetPublicity(
                        release, id, body.isPublic(), wishes.actor(wish), wishes.now())),
                after -> views.track(after, id)));
  }

  @Operation(
      summary = "Delete a track",
      description = "Streams and royalties that were earned stay in the books.")
  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> delete(@PathVariable TrackId id, Wish wish) {
    return homes.at(
        id,
        release ->
            commands.delete(wish, new DeleteTrack(release, id, wishes.actor(wish), wishes.now())));
  }

  private Object command(TrackId id, ReleaseId release, TrackPatch body, Wish wish) {
    Actor by = wishes.actor(wish);
    Instant at = wishes.now();
    var files = checks.files(wish.caller(), id);
    List<ReleaseCommand> wanted = body.commands(release, id, files, totals.of(id).played(), by, at);
    return body.target(release)
        .<Object>map(to -> new MoveTrack(release, id, to, wanted, by, at))
        .orElseGet(() -> new Together(release, wanted, by, at));
  }
}
