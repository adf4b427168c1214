package dev.playledger.query.catalogue;

import dev.playledger.query.freshness.Snapshot;
import dev.playledger.query.paging.PageRequested;
import dev.playledger.query.paging.Paged;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tracks: one, those on a release, the caller's own, or those of a list. */
@RestController
class TrackController {

  private final Tracks tracks;
  private final JsonMapper json;

  TrackController(Tracks tracks, JsonMapper json) {
    this.tracks = tracks;
    this.json = json;
  }

  /** The tracks that somebody asks for. */
  record Batch(@NotNull @Size(max = 100) List<@NotNull Long> ids) {}

  @Operation(summary = "Show a track")
  @GetMapping("/tracks/{id}")
  ResponseEntity<TrackJson> one(@PathVariable long id, Sight sight, Snapshot snapshot) {
    return tracks.one(id, sight, snapshot).answer(json);
  }

  @Operation(summary = "List the tracks of a release")
  @GetMapping("/tracks/release/{releaseId}")
  ResponseEntity<List<TrackJson>> ofRelease(
      @PathVariable long releaseId,
      @RequestParam(defaultValue = "9007199254740992") @Positive long before,
      Sight sight,
      Snapshot snapshot) {
    return snapshot.read(() -> tracks.ofRelease(releaseId, before, sight)).answer(TrackJson::id);
  }

  @Operation(summary = "List the tracks one works on")
  @GetMapping("/me/tracks")
  Paged<TrackJson> own(@Valid PageRequested page, Sight sight, Snapshot snapshot) {
    return snapshot.read(() -> tracks.own(page, sight));
  }

  /** A read, though by POST: an address has no room for so many ids. */
  @Operation(
      summary = "Show many tracks",
      description = "In their order, without those that the caller does not see.")
  @PostMapping("/tracks/batch")
  List<TrackJson> batch(@Valid @RequestBody Batch batch, Sight sight, Snapshot snapshot) {
    return snapshot.read(() -> tracks.inOrder(batch.ids(), sight));
  }
}
