package dev.playledger.local;

import dev.playledger.local.testing.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The databases of the command side and the read side, each with a role that owns it. */
record Databases(Servers.Postgres server, String namespace) {

  private static final List<String> NAMES = List.of("playledger_command", "playledger_read");

  void create() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      for (String name : NAMES) {
        create(statement, named(name));
      }
    }
  }

  private void create(Statement statement, String name) throws SQLException {
    if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
      statement.execute("create role " + name + " login password '" + server.password() + "'");
    }
    if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
      statement.execute("create database " + name + " owner " + name);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  /** What the database (and the role that owns it) is called in this namespace. */
  String named(String name) {
    return namespace.isEmpty() ? name : namespace.replace('-', '_') + "_" + name;
  }
}
