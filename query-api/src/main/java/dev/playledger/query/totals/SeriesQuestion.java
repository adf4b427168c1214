package dev.playledger.query.totals;

import dev.playledger.door.BadField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which streams of a track are asked for: {@code from} a day {@code to} a day, both included,
 * {@code by} day or month, and how each of these is split; all there are, by day and not split, if
 * not said.
 */
record SeriesQuestion(
    @Nullable Day from, @Nullable Day to, @Nullable Period by, @Nullable Group group) {

  /** How long a period is. */
  enum Period {
    day("YYYY-MM-DD"),
    month("YYYY-MM");

    final String format;

    Period(String format) {
      this.format = format;
    }
  }

  /** What a period is split by. */
  enum Group {
    store,
    territory
  }

  /**
   * Makes sure that it can be answered.
   *
   * @throws BadField when it ends before it begins
   */
  void check() {
    if (from != null && to != null && from.date().isAfter(to.date())) {
      throw new BadField("to", "must not be before from");
    }
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
}
