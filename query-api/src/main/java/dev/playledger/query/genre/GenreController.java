package dev.playledger.query.genre;

import dev.playledger.query.freshness.Snapshot;
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

  @GetMapping
  List<?> all(@RequestParam(defaultValue = "flat") Shape shape, Snapshot snapshot) {
    Forest forest = snapshot.read(genres.forest());
    return switch (shape) {
      case flat -> forest.flat();
      case tree -> forest.tree();
    };
  }

  @GetMapping("/popular")
  List<PopularGenre> popular(
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit, Snapshot snapshot) {
    return snapshot.read(genres.played()).popular(limit);
  }

  @GetMapping("/{id}")
  ResponseEntity<GenreJson> one(@PathVariable long id, Snapshot snapshot) {
    return snapshot.read(genres.forest()).one(id).answer(json);
  }

  @GetMapping("/{id}/children")
  List<GenreJson> children(@PathVariable long id, Snapshot snapshot) {
    return snapshot.read(genres.forest()).children(id);
  }

  @GetMapping("/{id}/ancestors")
  List<GenreJson> ancestors(@PathVariable long id, Snapshot snapshot) {
    return snapshot.read(genres.forest()).ancestors(id);
  }

  @GetMapping("/{id}/related")
  List<GenreJson> related(@PathVariable long id, Snapshot snapshot) {
    return snapshot.read(genres.forest()).related(id);
  }
}
