package dev.playledger.query.totals;

import dev.playledger.door.DateReader;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A day in a question: a date, or a date-time, of which it is the day in UTC. */
public record Day(LocalDate date) {

  /** By now, in UTC. */
  public static Day today() {
    return new Day(LocalDate.now(ZoneOffset.UTC));
  }

  /** Reads either; Spring MVC finds this by its name. */
  public static Day valueOf(String text) {
    return new Day(DateReader.date(text));
  }
}
