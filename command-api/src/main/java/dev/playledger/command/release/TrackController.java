package dev.playledger.command.release;

import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.command.release.ReleaseCommand.AddTrack;
import dev.playledger.command.release.ReleaseCommand.CorrectStreams;
import dev.playledger.command.release.ReleaseCommand.DeleteTrack;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.command.total.Totals;
import dev.playledger.command.upload.StoredFiles;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
  private final TrackHomes homes;
  private final Totals totals;
  private final Wishes wishes;
  private final StoredFiles files;

  TrackController(
      Commands commands,
      ReleaseViews views,
      TrackHomes homes,
      Totals totals,
      Wishes wishes,
      StoredFiles files) {
    this.commands = commands;
    this.views = views;
    this.homes = homes;
    this.totals = totals;
    this.wishes = wishes;
    this.files = files;
  }

  @PostMapping
  ResponseEntity<byte[]> add(@Valid @RequestBody NewTrack body, Wish wish) {
    TrackId id = wishes.newTrack();
    ReleaseId release = body.releaseId();
    Actor by = wishes.actor(wish);
    Instant at = wishes.now();
    List<ReleaseCommand> wanted = new ArrayList<>();
    wanted.add(new AddTrack(release, id, body.details(files.by(wish.caller(), id)), by, at));
    if (body.streams() != null) {
      wanted.add(new CorrectStreams(release, id, body.streams(), 0, by, at));
    }
    try {
      return commands.<Release>create(
          wish,
          new Together(release, wanted, by, at),
          "/tracks",
          id,
          after -> views.track(after, id));
    } catch (NotThere | AggregateNotFoundException _) {
      throw new WrongField("releaseId", "there is no release " + release.value());
    }
  }

  @PatchMapping("/{id}")
  ResponseEntity<byte[]> change(
      @PathVariable TrackId id, @Valid @RequestBody TrackPatch body, Wish wish) {
    return homes.at(
        id,
        release ->
            commands.<Release>change(
                wish, command(id, release, body, wish), after -> views.track(after, id)));
  }

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
    var naming = files.by(wish.caller(), id);
    List<ReleaseCommand> wanted =
        body.commands(release, id, naming, totals.of(id).played(), by, at);
    return body.target(release)
        .<Object>map(to -> new MoveTrack(release, id, to, wanted, by, at))
        .orElseGet(() -> new Together(release, wanted, by, at));
  }
}
