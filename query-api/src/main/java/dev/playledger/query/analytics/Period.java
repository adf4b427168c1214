package dev.playledger.query.analytics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/**
 * How long the periods of a series are, under the names that {@code date_trunc} knows; a week
 * begins on Monday (ISO 8601).
 */
enum Period {
  day,
  week,
  month;

  /**
   * The one that a day is in: {@code 2026-08-03}, {@code 2026-W32} or {@code 2026-08}, in the order
   * of time.
   */
  String name(LocalDate date) {
    return switch (this) {
      case day -> date.toString();
      case week ->
          "%d-W%02d"
              .formatted(
                  date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case month -> YearMonth.from(date).toString();
    };
  }
}
