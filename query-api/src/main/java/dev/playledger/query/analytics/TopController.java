package dev.playledger.query.analytics;

import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.freshness.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was played most, or earned most, of what the caller sees. */
@RestController
class TopController {

  private static final String ABOUT =
      "Of what the caller sees, in the last 30 days where it is not said, with the ranks of as many"
          + " days before; `territory` is where streams were counted and where the reader is. As a"
          + " table with `Accept: text/csv`.";

  private final Tops tops;
  private final Turns turns;

  TopController(Tops tops, Turns turns) {
    this.tops = tops;
    this.turns = turns;
  }

  @Operation(summary = "List what was played or earned most", description = ABOUT)
  @GetMapping("/analytics/top")
  TopJson list(@Valid TopOf question, Sight sight, Snapshot snapshot) {
    question.check();
    return turns.ask(() -> snapshot.read(() -> tops.of(question, sight)));
  }

  @Operation(summary = "List what was played or earned most", description = ABOUT)
  @GetMapping(path = "/analytics/top", produces = Csv.TYPE)
  void table(@Valid TopOf question, Sight sight, Snapshot snapshot, HttpServletResponse response) {
    TopJson list = list(question, sight, snapshot);
    var csv =
        new Csv(
            response,
            "top-%s-%s-%s.csv".formatted(list.what(), list.from(), list.to()),
            TopJson.COLUMNS);
    list.items().forEach(it -> csv.line(it.cells()));
    csv.end();
  }
}
