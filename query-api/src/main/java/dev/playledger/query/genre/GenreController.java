package dev.playledger.query.genre;

import dev.playledger.door.Shows;
import dev.playledger.query.freshness.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Genres, the same to everybody: lists are plain arrays by name. */
@RestController
@RequestMapping("/genres")
class GenreController {

  /** How all genres are shown. */
  enum Shape {
    flat,
    tree
  }

  private final Genres genres;
  private final JsonMapper json;

  GenreController(Genres genres, JsonMapper json) {
    this.genres = genres;
    this.json = json;
  }

  @Operation(summary = "List all genres", description = "Flat and by name, or as a tree.")
  @Shows(
      value = {GenreJson.class, GenreTree.class},
      list = true)
  @GetMapping
  List<?> all(@RequestParam(defaultValue = "flat") Shape shape, Snapshot snapshot) {
    Forest forest = snapshot.read(genres.forest());
    return switch (shape) {
      case flat -> forest.flat();
      case tree -> forest.tree();
    };
  }

  @Operation(
      summary = "List the most played genres",
      description = "By streams of the last 30 days.")
  @GetMapping("/popular")
  List<PopularGenre> popular(
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit, Snapshot snapshot) {
    return snapshot.read(genres.played()).popular(limit);
  }

  @Operation(summary = "Show a genre")
  @GetMapping("/{id}")
  ResponseEntity<GenreJson> one(@PathVariable long id, Snapshot snapshot) {
    return snapshot.read(genres.forest()).one(id).answer(json);
  }

  @Operation(summary = "List the genres under one")
  @GetMapping("/{id}/children")
  List<GenreJson> children(@PathVariable long id, Snapshot snapshot) {
    return snapshot.read(genres.forest()).children(id);
  }

  @Operation(summary = "List the genres above one", description = "From the top down.")
  @GetMapping("/{id}/ancestors")
  List<GenreJson> ancestors(@PathVariable long id, Snapshot snapshot) {
    return snapshot.read(genres.forest()).ancestors(id);
  }

  @Operation(summary = "List the genres related to one")
  @GetMapping("/{id}/related")
  List<GenreJson> related(@PathVariable long id, Snapshot snapshot) {
    return snapshot.read(genres.forest()).related(id);
  }
}
