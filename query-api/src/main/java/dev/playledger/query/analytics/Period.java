package dev.playledger.query.analytics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How long the periods of a series are; a week begins on Monday (ISO 8601). */
enum Period {
  day,
  week,
  month;

  /** The first day of the period that a day is in; the database calls it by the same name. */
  LocalDate begin(LocalDate date) {
    return switch (this) {
      case day -> date;
      case week -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case month -> date.withDayOfMonth(1);
    };
  }

  /** {@code 2026-08-03}, {@code 2026-W32} or {@code 2026-08}, in the order of time. */
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
