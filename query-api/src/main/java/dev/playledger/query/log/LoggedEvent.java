package dev.playledger.query.log;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An event as it is in the log; {@code data} is its JSON, untouched. */
record LoggedEvent(
    long position,
    String id,
    String type,
    String subject,
    long sequence,
    @Nullable String actor,
    Instant time,
    @Nullable String correlationId,
    @Nullable String causationId,
    @JsonRawValue String data) {

  static LoggedEvent of(ResultSet row) throws SQLException {
    return new LoggedEvent(
        row.getLong("position"),
        row.getString("id"),
        row.getString("type"),
        row.getString("subject"),
        row.getLong("sequence"),
        row.getString("actor"),
        row.getObject("time", OffsetDateTime.class).toInstant(),
        row.getString("correlation_id"),
        row.getString("causation_id"),
        onOneLine(row.getString("data")));
  }

  /** In JSON a line break can only stand between tokens. */
  private static String onOneLine(String json) {
    return json.replace('\n', ' ').replace('\r', ' ');
  }
}
