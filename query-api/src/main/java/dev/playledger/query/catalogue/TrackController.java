package dev.playledger.query.catalogue;

import dev.playledger.door.Caller;
import dev.playledger.query.freshness.Snapshot;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tracks: one, or those on a release. */
@RestController
class TrackController {

  private final Tracks tracks;

  TrackController(Tracks tracks) {
    this.tracks = tracks;
  }

  @GetMapping("/tracks/{id}")
  ResponseEntity<TrackJson> one(@PathVariable long id, Caller caller, Snapshot snapshot) {
    return snapshot.read(() -> tracks.one(id, Sight.of(caller))).answer();
  }

  @GetMapping("/tracks/release/{releaseId}")
  ResponseEntity<List<TrackJson>> ofRelease(
      @PathVariable long releaseId,
      @RequestParam(defaultValue = "9007199254740992") @Positive long before,
      Caller caller,
      Snapshot snapshot) {
    return snapshot
        .read(() -> tracks.ofRelease(releaseId, before, Sight.of(caller)))
        .answer(TrackJson::id);
  }
}
