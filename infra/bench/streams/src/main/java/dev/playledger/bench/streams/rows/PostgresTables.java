package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.Catalogue;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database with tracks on releases, and the ids of what was booked. */
record PostgresTables(Run run, String name) implements AutoCloseable {

  static PostgresTables create(Run run) throws SQLException {
    var tables = new PostgresTables(run, "bench_" + Long.toString(System.nanoTime(), 36));
    execute(run.postgres(), run, "create database " + tables.name);
    execute(tables.url(), run, tables(run.tracks(), Catalogue.releases(run.tracks())));
    execute(tables.url(), run, "vacuum analyze");
    return tables;
  }

  private static String tables(int tracks, int releases) {
    return """
    create table release (id bigint primary key, streams bigint not null);
    create table track (id bigint primary key, release_id bigint not null, streams bigint not null)
        with (fillfactor = 70);
    create table seen (id uuid primary key);
    insert into release select id, 0 from generate_series(1, %2$d) id;
    insert into track select id, 1 + id %% %2$d, 0 from generate_series(1, %1$d) id;
    create index on track (release_id);
    """
        .formatted(tracks, releases);
  }

  Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url(), run.user(), run.password());
    connection.setAutoCommit(false);
    return connection;
  }

  /** By track; throws when a release's are not the sum of its tracks'. */
  long[] streams() throws SQLException {
    long[] streams = new long[run.tracks() + 1];
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      var rows = statement.executeQuery("select id, streams from track");
      while (rows.next()) {
        streams[rows.getInt(1)] = rows.getLong(2);
      }
      var wrong =
          statement.executeQuery(
              """
              select id from release r where streams <>
                (select coalesce(sum(streams), 0) from track where release_id = r.id)
              """);
      if (wrong.next()) {
        throw new IllegalStateException("Release " + wrong.getLong(1) + " is not its tracks' sum");
      }
    }
    return streams;
  }

  @Override
  public void close() throws SQLException {
    execute(run.postgres(), run, "drop database " + name + " with (force)");
  }

  private String url() {
    return run.postgres().replaceFirst("/[^/]*$", "/" + name);
  }

  private static void execute(String url, Run run, String statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, run.user(), run.password());
        var statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }
}
