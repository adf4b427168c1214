package dev.playledger.query.analytics;

import dev.playledger.door.Caller;
import dev.playledger.events.account.Role;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.freshness.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Streams over time: of a track, a release, an artist, or all. */
@RestController
class StreamsController {

  private static final String ABOUT =
      "Of a track, release or artist by its `id`, or of all; from a day to a day, both included. What"
          + " the caller may not see is one item without id and title. With `compare=previous` also"
          + " the sums of as many days before. As a table with `Accept: text/csv`, of which one caller"
          + " may read one at a time.";

  private final Streams streams;
  private final Audience audience;
  private final Turns turns;

  StreamsController(Streams streams, Audience audience, Turns turns) {
    this.streams = streams;
    this.audience = audience;
    this.turns = turns;
  }

  @Operation(summary = "Show streams and royalty over time", description = ABOUT)
  @GetMapping("/analytics/streams")
  AnalyticsJson whole(@Valid SeriesOf question, Caller caller, Sight sight, Snapshot snapshot) {
    check(question, caller);
    Supplier<AnalyticsJson> answer =
        () ->
            snapshot.read(() -> {
              audience.checkSight(question, sight);
              return streams.whole(question, sight);
            });
    return question.isLarge() ? turns.ask(answer) : answer.get();
  }

  /** The same as a table; where it is compared, the two lines that are compared. */
  @Operation(summary = "Show streams and royalty over time", description = ABOUT)
  @GetMapping(path = "/analytics/streams", produces = Csv.TYPE)
  void table(
      @Valid SeriesOf question,
      Caller caller,
      Sight sight,
      Snapshot snapshot,
      HttpServletRequest request,
      HttpServletResponse response) {
    check(question, caller);
    var csv = new Csv(response, filename(question), columns(question));
    @Nullable String reader = caller.is(Role.ADMIN) ? null : sight.reader(request.getRemoteAddr());
    turns.write(reader, () -> snapshot.read(() -> write(question, sight, csv)));
  }

  private Csv write(SeriesOf question, Sight sight, Csv csv) {
    audience.checkSight(question, sight);
    if (question.compare() == null) {
      streams.each(question, sight, it -> csv.line(it.cells(question.group())));
    } else {
      streams.compared(question).lines(question.compared()).forEach(csv::line);
    }
    csv.end();
    return csv;
  }

  private static List<String> columns(SeriesOf question) {
    return question.compare() == null ? SeriesItem.columns(question.group()) : Comparison.COLUMNS;
  }

  private void check(SeriesOf question, Caller caller) {
    question.check();
    audience.checkRole(question, caller);
  }

  /** {@code streams-track-42-by-day-2026-08-01-2026-08-31.csv}. */
  private static String filename(SeriesOf it) {
    return Stream.of(
            "streams", it.scope(), it.id(), "by", it.period(), it.group(), it.first(), it.last())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining("-", "", ".csv"));
  }
}
