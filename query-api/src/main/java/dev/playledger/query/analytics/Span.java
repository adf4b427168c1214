package dev.playledger.query.analytics;

import dev.playledger.door.BadField;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days on end, the first and the last included. */
record Span(LocalDate first, LocalDate last) {

  /**
   * Both ends.
   *
   * @throws BadField when it ends before it begins
   */
  Span {
    if (first.isAfter(last)) {
      throw new BadField("to", "must not be before from");
    }
  }

  /** So many days, this one the last of them. */
  static Span endingOn(LocalDate last, int days) {
    return new Span(last.minusDays(days - 1L), last);
  }

  long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /**
   * As many days just before.
   *
   * @throws BadField when there are not so many in our era
   */
  Span before() {
    LocalDate begin = first.minusDays(days());
    if (begin.getYear() < 1) {
      throw new BadField("from", "has no time of that length before it");
    }
    return new Span(begin, first.minusDays(1));
  }
}
