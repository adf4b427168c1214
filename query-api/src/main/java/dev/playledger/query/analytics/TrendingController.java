package dev.playledger.query.analytics;

import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.freshness.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tracks that are played lately. */
@RestController
class TrendingController {

  private static final String ABOUT =
      "A stream counts half for each `halfLife` days (7, where it is not said) that it is older than"
          + " the day `at` (today, in UTC); `territory` is where streams were counted and where the"
          + " reader is. As a table with `Accept: text/csv`.";

  private final Trending trending;
  private final Turns turns;

  TrendingController(Trending trending, Turns turns) {
    this.trending = trending;
    this.turns = turns;
  }

  @Operation(summary = "List the tracks that are played lately", description = ABOUT)
  @GetMapping("/tracks/trending")
  TrendingJson list(@Valid TrendingOf question, Sight sight, Snapshot snapshot) {
    return turns.ask(() -> snapshot.read(() -> trending.of(question, sight)));
  }

  @Operation(summary = "List the tracks that are played lately", description = ABOUT)
  @GetMapping(path = "/tracks/trending", produces = Csv.TYPE)
  void table(
      @Valid TrendingOf question, Sight sight, Snapshot snapshot, HttpServletResponse response) {
    TrendingJson list = list(question, sight, snapshot);
    var csv = new Csv(response, "trending-%s.csv".formatted(list.at()), TrendingJson.COLUMNS);
    list.items().forEach(it -> csv.line(it.cells()));
    csv.end();
  }
}
