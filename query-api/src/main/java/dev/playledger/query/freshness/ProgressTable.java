package dev.playledger.query.freshness;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the projections write down how far they have come. */
@Component
class ProgressTable {

  static final String READ =
      "select position, store from progress where projection = 'domain-events'";

  private static final String REVISION =
      """
      select coalesce(
        string_agg(
          concat_ws(' ', projection, partition, next_offset, position, store, generation), ','
          order by projection, partition),
        '')
      from progress
      """;

  private final JdbcClient database;

  ProgressTable(JdbcClient database) {
    this.database = database;
  }

  Progress read() {
    return database
        .sql(READ)
        .query((row, _) -> new Progress(row.getLong("position"), row.getString("store")))
        .optional()
        .orElse(Progress.NONE);
  }

  String revision() {
    return database.sql(REVISION).query(String.class).single();
  }
}
