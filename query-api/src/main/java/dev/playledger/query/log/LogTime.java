package dev.playledger.query.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** A bound of time in a question: a date, which is its midnight UTC, or a date-time with offset. */
record LogTime(Instant instant) {

  /** Reads either; Spring MVC finds this by its name. */
  public static LogTime valueOf(String text) {
    try {
      return new LogTime(
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException _) {
      throw new IllegalArgumentException(
          "must be a date like 2026-11-20 or a date-time like 2026-11-20T20:15:00Z");
    }
  }

  OffsetDateTime utc() {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
