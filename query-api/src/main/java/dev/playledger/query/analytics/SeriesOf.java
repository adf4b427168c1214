package dev.playledger.query.analytics;

import dev.playledger.door.BadField;
import dev.playledger.query.totals.Day;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which streams are asked for: of which track, release or artist, or all; {@code from} a day {@code
 * to} a day, both included and all there are if not said; by day, if not said; how each period is
 * split; and whether they are compared with as many days before.
 */
record SeriesOf(
    @NotNull(message = "must be given: track, release, artist or all") Scope scope,
    @Nullable @Positive Long id,
    @Nullable Day from,
    @Nullable Day to,
    @Nullable Period by,
    @Nullable Group group,
    @Nullable Compare compare) {

  /** What is compared ends today (UTC), if not said. */
  SeriesOf {
    to = to == null && compare != null ? Day.today() : to;
  }

  /** With what a series is compared. */
  enum Compare {
    previous
  }

  /**
   * Makes sure that it can be answered.
   *
   * @throws BadField for what is missing or does not fit
   */
  void check() {
    BadField.collect(this::checkThing, this::checkDays);
  }

  private void checkThing() {
    if (scope == Scope.all && id != null) {
      throw new BadField("id", "must not be given, for all are asked for");
    }
    if (scope != Scope.all && id == null) {
      throw new BadField("id", "must be given: which " + scope);
    }
  }

  private void checkDays() {
    if (from != null && to != null && from.date().isAfter(to.date())) {
      throw compare == null
          ? new BadField("to", "must not be before from")
          : new BadField("from", "must not be after to, which is today where it is not said");
    }
    if (compare != null) {
      compared().before();
    }
  }

  /** Whether much has to be summed up for it. */
  boolean isLarge() {
    return switch (scope) {
      case track, release -> false;
      case artist, all -> true;
    };
  }

  /** Whether its parts have names that not everybody may know. */
  boolean isNamed() {
    return group == Group.track || group == Group.release;
  }

  /** Of what; nothing has the number 0. */
  long thing() {
    return id == null ? 0 : id;
  }

  Period period() {
    return by == null ? Period.day : by;
  }

  @Nullable LocalDate first() {
    return from == null ? null : from.date();
  }

  @Nullable LocalDate last() {
    return to == null ? null : to.date();
  }

  /**
   * The days that are compared with those before.
   *
   * @throws BadField when nobody said where they begin
   */
  Span compared() {
    LocalDate first = first();
    LocalDate last = last();
    if (first == null || last == null) {
      throw new BadField("from", "must be given to compare with the time before");
    }
    return new Span(first, last);
  }
}
