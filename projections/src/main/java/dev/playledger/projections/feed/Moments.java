package dev.playledger.projections.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads points in time from a row. */
public final class Moments {

  private Moments() {}

  public static @Nullable Instant of(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  public static Instant known(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(of(row, column), column);
  }
}
