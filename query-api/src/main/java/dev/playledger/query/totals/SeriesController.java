package dev.playledger.query.totals;

import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.freshness.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The streams of a track by days or months. */
@RestController
class SeriesController {

  private final Series series;

  SeriesController(Series series) {
    this.series = series;
  }

  @Operation(
      summary = "Show the streams of a track over time",
      description = "All there are, by day and not split, if not said.")
  @GetMapping("/tracks/{id}/streams")
  SeriesJson of(@PathVariable long id, SeriesQuestion question, Sight sight, Snapshot snapshot) {
    question.check();
    return snapshot.read(() -> series.of(id, question, sight));
  }
}
