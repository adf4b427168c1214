package dev.playledger.query.catalogue;

import dev.playledger.door.Caller;
import dev.playledger.query.freshness.Snapshot;
import dev.playledger.query.paging.PageRequested;
import dev.playledger.query.paging.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Releases: one, an artist's, or all by the page. */
@RestController
class ReleaseController {

  private final Releases releases;

  ReleaseController(Releases releases) {
    this.releases = releases;
  }

  @GetMapping("/releases/{id}")
  ResponseEntity<ReleaseJson> one(@PathVariable long id, Caller caller, Snapshot snapshot) {
    return snapshot.read(() -> releases.one(id, Sight.of(caller))).answer();
  }

  @GetMapping("/releases/artist/{artistId}")
  ResponseEntity<List<ReleaseJson>> ofArtist(
      @PathVariable long artistId,
      @RequestParam(defaultValue = "9007199254740992") @Positive long before,
      Caller caller,
      Snapshot snapshot) {
    return snapshot
        .read(() -> releases.ofArtist(artistId, before, Sight.of(caller)))
        .answer(ReleaseJson::id);
  }

  @GetMapping("/releases")
  Paged<ReleaseJson> page(
      @RequestParam(required = false) @Nullable ReleaseStatus status,
      @Valid PageRequested page,
      Caller caller,
      Snapshot snapshot) {
    return snapshot.read(() -> releases.page(status, page, Sight.of(caller)));
  }
}
