package dev.playledger.query.royalty;

import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.freshness.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Royalties: one, all, an artist's or a track's. */
@RestController
@RequestMapping("/royalties")
class RoyaltyController {

  private final Royalties royalties;
  private final JsonMapper json;

  RoyaltyController(Royalties royalties, JsonMapper json) {
    this.royalties = royalties;
    this.json = json;
  }

  @Operation(summary = "Show a royalty")
  @GetMapping("/{id}")
  ResponseEntity<RoyaltyJson> one(@PathVariable long id, Sight sight, Snapshot snapshot) {
    return snapshot.read(() -> royalties.one(id, sight)).answer(json);
  }

  @Operation(
      summary = "List royalties, newest first",
      description = "Those of tracks that the caller may see.")
  @GetMapping
  ResponseEntity<List<RoyaltyJson>> all(
      @Valid RoyaltyListing listing, Sight sight, Snapshot snapshot) {
    return snapshot.read(() -> royalties.all(listing, sight)).answer(RoyaltyJson::id);
  }

  @Operation(summary = "List an artist's royalties, newest first")
  @GetMapping("/artist/{id}")
  ResponseEntity<List<RoyaltyJson>> ofArtist(
      @PathVariable long id, @Valid RoyaltyListing listing, Sight sight, Snapshot snapshot) {
    return snapshot.read(() -> royalties.ofArtist(id, listing, sight)).answer(RoyaltyJson::id);
  }

  @Operation(summary = "List the royalties of a track, newest first")
  @GetMapping("/track/{id}")
  ResponseEntity<List<RoyaltyJson>> ofTrack(
      @PathVariable long id, @Valid RoyaltyListing listing, Sight sight, Snapshot snapshot) {
    return snapshot.read(() -> royalties.ofTrack(id, listing, sight)).answer(RoyaltyJson::id);
  }
}
