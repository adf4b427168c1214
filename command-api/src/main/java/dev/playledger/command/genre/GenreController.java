package dev.playledger.command.genre;

import dev.playledger.command.genre.GenreCommand.CreateGenre;
import dev.playledger.command.genre.GenreCommand.RelateGenres;
import dev.playledger.command.genre.GenreCommand.RetireGenre;
import dev.playledger.command.genre.GenreCommand.UnrelateGenres;
import dev.playledger.command.log.After;
import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.door.Shows;
import dev.playledger.events.ids.GenreId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors of genres, for admins. The version of a genre is that of the whole forest. */
@RestController
@RequestMapping("/genres")
class GenreController {

  private final Commands commands;
  private final Genres genres;
  private final InstantSource clock;

  GenreController(Commands commands, Genres genres, InstantSource clock) {
    this.commands = commands;
    this.genres = genres;
    this.clock = clock;
  }

  @Operation(summary = "Plant a genre", description = "Without `parentId` it stands at the top.")
  @Shows(GenreView.class)
  @PostMapping
  ResponseEntity<byte[]> create(@Valid @RequestBody NewGenre body, Wish wish) {
    GenreId id = genres.newIds(1).getFirst();
    CreateGenre command =
        new CreateGenre(
            id,
            body.name().strip(),
            body.description(),
            body.parentId(),
            wish.caller().signedIn(),
            now());
    return commands.create(wish, command, "/genres", id, view(id));
  }

  @Operation(
      summary = "Change or move a genre",
      description =
          "What is missing stays, `null` clears. `If-Match` compares the version of all "
              + "genres.")
  @Shows(GenreView.class)
  @PatchMapping("/{id}")
  ResponseEntity<byte[]> change(
      @PathVariable GenreId id, @Valid @RequestBody GenrePatch body, Wish wish) {
    return commands.change(wish, body.command(id, wish.caller().signedIn(), now()), view(id));
  }

  @Operation(summary = "Relate two genres")
  @Shows(GenreView.class)
  @PutMapping("/{id}/related/{other}")
  ResponseEntity<byte[]> relate(@PathVariable GenreId id, @PathVariable GenreId other, Wish wish) {
    return commands.change(
        wish, new RelateGenres(id, other, wish.caller().signedIn(), now()), view(id));
  }

  @Operation(summary = "Relate two genres no longer")
  @DeleteMapping("/{id}/related/{other}")
  ResponseEntity<byte[]> unrelate(
      @PathVariable GenreId id, @PathVariable GenreId other, Wish wish) {
    return commands.delete(wish, new UnrelateGenres(id, other, wish.caller().signedIn(), now()));
  }

  /** Retires it; what named it still does. */
  @Operation(
      summary = "Retire a genre",
      description = "Once nothing stands under it; what named it still does.")
  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> retire(@PathVariable GenreId id, Wish wish) {
    return commands.delete(wish, new RetireGenre(id, wish.caller().signedIn(), now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Function<After<Forest>, Object> view(GenreId id) {
    return after -> GenreView.of(after, id);
  }
}
