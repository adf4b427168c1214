package dev.playledger.bench.streams;

import static dev.playledger.bench.streams.rows.Rows.DSL;
import static dev.playledger.bench.streams.rows.Rows.DSL_FRAMES;
import static dev.playledger.bench.streams.rows.Rows.FLINK_HEAP;
import static dev.playledger.bench.streams.rows.Rows.FLINK_HEAP_FRAMES;
import static dev.playledger.bench.streams.rows.Rows.FRESH_50000;
import static dev.playledger.bench.streams.rows.Rows.HTTP_1000;
import static dev.playledger.bench.streams.rows.Rows.LIMIT_JSON;
import static dev.playledger.bench.streams.rows.Rows.LIMIT_JSON_FRAMES;
import static dev.playledger.bench.streams.rows.Rows.OURS_AT_LEAST_ONCE;
import static dev.playledger.bench.streams.rows.Rows.OURS_FRAMES;
import static dev.playledger.bench.streams.rows.Rows.OURS_KEYED;
import static dev.playledger.bench.streams.rows.Rows.OURS_UNKEYED;
import static dev.playledger.bench.streams.rows.Rows.POSTGRES;
import static dev.playledger.bench.streams.rows.Rows.PRODUCER;

import dev.playledger.bench.streams.Results.Measured;
import dev.playledger.bench.streams.rows.Outcome;
import dev.playledger.bench.streams.rows.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much better than another a row must be, in the same round.
 *
 * @param cpu by CPU an event, else by events a second
 */
record Goal(Rows row, Rows other, double atLeast, boolean cpu) {

  private static final int COMMIT_MS = 100;
  private static final List<Goal> ALL =
      List.of(
          new Goal(OURS_KEYED, LIMIT_JSON, 0.5, true),
          new Goal(OURS_FRAMES, LIMIT_JSON_FRAMES, 0.6, true),
          new Goal(OURS_UNKEYED, OURS_KEYED, 0.4, true),
          new Goal(OURS_KEYED, OURS_AT_LEAST_ONCE, 0.9, true),
          new Goal(OURS_KEYED, FLINK_HEAP, 3, true),
          new Goal(OURS_FRAMES, FLINK_HEAP_FRAMES, 6, true),
          new Goal(OURS_KEYED, DSL, 8, true),
          new Goal(OURS_FRAMES, DSL_FRAMES, 20, true),
          new Goal(OURS_KEYED, POSTGRES, 100, false),
          new Goal(HTTP_1000, PRODUCER, 1, false));

  /** All of which both rows were measured, a line each. */
  static String told(Results results) {
    return ALL.stream().flatMap(it -> it.tell(results).stream()).collect(Collectors.joining())
        + fresh(results);
  }

  private static String fresh(Results results) {
    if (results.of(FRESH_50000).isEmpty()) {
      return "";
    }
    double median = results.spread(FRESH_50000, it -> it.more(Outcome.MEDIAN)).median();
    double late = results.spread(FRESH_50000, it -> it.more(Outcome.LATE)).median();
    return String.format(
        Locale.ROOT,
        "%-74s %8.0f ms, 99 %% %.0f ms, goal %d and %d: %s%n",
        FRESH_50000.title(),
        median,
        late,
        3 * COMMIT_MS,
        6 * COMMIT_MS,
        median <= 3 * COMMIT_MS && late <= 6 * COMMIT_MS ? "ok" : "missed");
  }

  private Optional<String> tell(Results results) {
    return ratio(results)
        .map(it ->
            String.format(
                Locale.ROOT,
                "%-74s %8.2f (%.2f..%.2f), goal %5.1f: %s%n",
                row.title() + " : " + other.title() + (cpu ? "" : " (events a second)"),
                it.median(),
                it.least(),
                it.most(),
                atLeast,
                it.median() >= atLeast ? "ok" : "missed"));
  }

  Optional<Spread> ratio(Results results) {
    double[] ratios =
        results.of(row).stream()
            .flatMap(ours ->
                results.of(other).stream()
                    .filter(it -> it.round() == ours.round())
                    .map(it -> ratio(ours, it)))
            .mapToDouble(it -> it)
            .toArray();
    return ratios.length == 0 ? Optional.empty() : Optional.of(Spread.of(ratios));
  }

  private double ratio(Measured ours, Measured theirs) {
    Outcome one = ours.outcome();
    Outcome two = theirs.outcome();
    return cpu
        ? two.microsPerEvent() / one.microsPerEvent()
        : one.eventsPerSecond() / two.eventsPerSecond();
  }
}
