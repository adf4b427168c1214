package dev.playledger.bench.rival;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door of the rival. */
@RestController
class TrackController {

  private final StreamService service;

  TrackController(StreamService service) {
    this.service = service;
  }

  @PostMapping("/tracks/{id}/streams")
  TrackView record(@PathVariable long id, @Valid @RequestBody StreamReport report) {
    return service.record(id, report);
  }
}
