package dev.playledger.projections.catalogue;

import dev.playledger.projections.feed.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the rows of releases and of tracks have in common. */
final class Columns {

  private Columns() {}

  static Dates dates(ResultSet row) throws SQLException {
    return new Dates(
        Moments.known(row, "created_at"),
        Moments.known(row, "updated_at"),
        Moments.of(row, "deleted_at"));
  }

  static Totals totals(ResultSet row) throws SQLException {
    return new Totals(row.getLong("streams"), row.getLong("royalty"), row.getLong("totals"));
  }
}
