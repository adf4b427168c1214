package dev.playledger.door;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a date that is given as a date or as a date-time, of which it takes the day in UTC. */
public final class DateReader extends ValueDeserializer<LocalDate> {

  /**
   * The date that a text names.
   *
   * @throws IllegalArgumentException when it is neither a date nor a date-time
   */
  public static LocalDate date(String text) {
    try {
      return bounded(
          text.length() == 10
              ? LocalDate.parse(text)
              : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
    } catch (DateTimeException _) {
      throw new IllegalArgumentException(
          "must be a date like 2026-11-20, or a date-time with a zone");
    }
  }

  /** Java knows years that PostgreSQL cannot store. */
  public static LocalDate bounded(LocalDate date) {
    if (date.getYear() < 1000 || date.getYear() > 9999) {
      throw new IllegalArgumentException("must have a year from 1000 to 9999");
    }
    return date;
  }

  @Override
  public LocalDate deserialize(JsonParser json, DeserializationContext context) {
    @Nullable String text = json.getValueAsString();
    if (text == null || !json.currentToken().isScalarValue()) {
      throw new IllegalArgumentException("must be a date like 2026-11-20");
    }
    return date(text);
  }
}
