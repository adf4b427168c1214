package dev.playledger.bench;

import dev.playledger.local.testing.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database of its own for one service; it goes away with the run. */
record Database(Servers.Postgres server, String name) implements AutoCloseable {

  static Database create(Servers.Postgres server, String name) throws SQLException {
    execute(server, "create database " + name);
    return new Database(server, name);
  }

  String url() {
    return server.jdbcUrl(name);
  }

  /** Runs a script, in one transaction. */
  void run(String script) throws SQLException {
    try (Connection connection = connection(server, name);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(script);
      connection.commit();
    }
  }

  /** The first column of a query. */
  List<Long> numbers(String query) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (Connection connection = connection(server, name);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }

  @Override
  public void close() throws SQLException {
    execute(server, "drop database " + name + " with (force)");
  }

  private static void execute(Servers.Postgres server, String statement) throws SQLException {
    try (Connection connection = connection(server, "postgres");
        var it = connection.createStatement()) {
      it.execute(statement);
    }
  }

  private static Connection connection(Servers.Postgres server, String database)
      throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password());
  }
}
