package dev.playledger.query.analytics;

import dev.playledger.door.BadField;
import dev.playledger.query.totals.Day;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which list is asked for: the tracks, releases or artists with the most streams or royalty, {@code
 * from} a day {@code to} a day, in one territory and store, and how many of them. If not said, it
 * ends today (UTC) and begins 29 days before its end.
 */
record TopOf(
    @NotNull(message = "must be given: tracks, releases or artists") What what,
    @Nullable Measure by,
    @Nullable Day from,
    @Nullable Day to,
    @Nullable String territory,
    @Nullable @Pattern(regexp = STORE, message = "must be the name of a store, like spotify")
        String store,
    @Nullable @Min(1) @Max(100) Integer limit) {

  private static final String STORE = "[a-z0-9._-]{1,64}";
  private static final int USUAL_DAYS = 30;
  private static final int USUAL_LIMIT = 20;

  TopOf {
    to = to == null ? Day.today() : to;
  }

  /** Things that can be put in order. */
  enum What {
    tracks,
    releases,
    artists
  }

  /** By what they are put in order. */
  enum Measure {
    streams,
    royalty
  }

  /**
   * Makes sure that it can be answered.
   *
   * @throws BadField for what does not fit
   */
  void check() {
    days().before();
  }

  Measure measure() {
    return by == null ? Measure.streams : by;
  }

  Span days() {
    LocalDate last = Objects.requireNonNull(to).date();
    return from == null ? Span.endingOn(last, USUAL_DAYS) : new Span(from.date(), last);
  }

  int size() {
    return limit == null ? USUAL_LIMIT : limit;
  }

  Place place() {
    return new Place(territory, store);
  }
}
