package dev.playledger.e2e.faults;

import dev.playledger.local.testing.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The read side's database of one run. */
record ReadTables(Servers.Postgres server, String name) {

  /** All rows that streams lead to, but for when they came and how often they changed. */
  private static final String ROWS =
      """
      select concat_ws('|', 'day', track_id, day, store, territory, streams, royalty)
      from daily_streams
      union all select concat_ws('|', 'track-day', track_id, day, streams, royalty) from track_day
      union all select concat_ws('|', 'store-day', day, store, territory, streams, royalty) from store_day
      union all select concat_ws('|', 'month', id, track_id, artist_id, period, amount) from royalty
      union all select concat_ws('|', 'total', track_id, streams, royalty) from track_total
      union all select concat_ws('|', 'track', id, release_id, streams, royalty) from track
      union all select concat_ws('|', 'release', id, streams, royalty) from release
      union all select concat_ws('|', 'refused', count(*)) from rejection
      union all select concat_ws('|', 'parked', projection, reason) from parked_event
      union all
      """;

  private static final String VERDICTS =
      """
      select concat_ws('|', 'verdicts', sum(events), sum(accepted), sum(streams), sum(doubles),
        sum(too_short), sum(rejected), sum(waited) - sum(returned))
      from verdicts
      """;

  static ReadTables create(Servers.Postgres server, String name) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return new ReadTables(server, name);
  }

  String url() {
    return server.jdbcUrl(name);
  }

  /** How many events met which verdict; cheap to ask for again and again. */
  String verdicts() throws SQLException {
    return ask(VERDICTS).getFirst();
  }

  long judged() throws SQLException {
    return Long.parseLong(ask("select coalesce(sum(events), 0) from verdicts").getFirst());
  }

  List<String> rows() throws SQLException {
    return ask(ROWS + VERDICTS).stream().sorted().toList();
  }

  private List<String> ask(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(), server.user(), server.password());
        var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    }
  }
}
