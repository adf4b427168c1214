package dev.playledger.query.log;

import dev.playledger.door.DateReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A bound of time in a question: a date, which is its midnight UTC, or a date-time with offset. */
record LogTime(Instant instant) {

  /** Reads either; Spring MVC finds this by its name. */
  public static LogTime valueOf(String text) {
    try {
      Instant instant =
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      DateReader.bounded(instant.atOffset(ZoneOffset.UTC).toLocalDate());
      return new LogTime(instant);
    } catch (DateTimeException _) {
      throw new IllegalArgumentException(
          "must be a date like 2026-11-20 or a date-time like 2026-11-20T20:15:00Z");
    }
  }

  OffsetDateTime utc() {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
