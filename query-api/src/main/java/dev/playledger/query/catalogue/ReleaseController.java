package dev.playledger.query.catalogue;

import dev.playledger.query.freshness.Snapshot;
import dev.playledger.query.paging.PageRequested;
import dev.playledger.query.paging.Paged;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Releases: one, an artist's, or the caller's own. */
@RestController
class ReleaseController {

  private final Releases releases;
  private final JsonMapper json;

  ReleaseController(Releases releases, JsonMapper json) {
    this.releases = releases;
    this.json = json;
  }

  @Operation(summary = "Show a release with its tracks")
  @GetMapping("/releases/{id}")
  ResponseEntity<ReleaseJson> one(@PathVariable long id, Sight sight, Snapshot snapshot) {
    return releases.one(id, sight, snapshot).answer(json);
  }

  @Operation(summary = "List an artist's releases, newest first")
  @GetMapping("/releases/artist/{artistId}")
  ResponseEntity<List<ReleaseJson>> ofArtist(
      @PathVariable long artistId,
      @RequestParam(defaultValue = "9007199254740992") @Positive long before,
      Sight sight,
      Snapshot snapshot) {
    return snapshot.read(() -> releases.ofArtist(artistId, before, sight)).answer(ReleaseJson::id);
  }

  @Operation(
      summary = "List the releases one works on",
      description = "In every state, newest first.")
  @GetMapping("/me/releases")
  Paged<ReleaseJson> own(
      @RequestParam(required = false) @Nullable ReleaseStatus status,
      @Valid PageRequested page,
      Sight sight,
      Snapshot snapshot) {
    return snapshot.read(() -> releases.own(ReleaseFilter.of(status), page, sight));
  }
}
