package dev.playledger.query.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was counted in a period that begins on a day, for one part of it. */
record Part(LocalDate begin, @Nullable String key, Counts counts) {

  static Part of(ResultSet row) throws SQLException {
    return new Part(row.getObject("begin", LocalDate.class), row.getString("part"), Counts.of(row));
  }

  /** The id of a track or release. */
  @Nullable Long id() {
    return key == null ? null : Long.valueOf(key);
  }
}
