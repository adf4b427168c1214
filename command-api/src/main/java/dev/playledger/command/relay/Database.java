package dev.playledger.command.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Where the event store is. The relay has a connection of its own, outside the pool: its lock lives
 * as long as that connection.
 */
record Database(String url, String user, String password) {

  static Database of(JdbcConnectionDetails details) {
    return new Database(
        details.getJdbcUrl(),
        Optional.ofNullable(details.getUsername()).orElse(""),
        Optional.ofNullable(details.getPassword()).orElse(""));
  }

  /** A connection that fails when the server does not answer for that long. */
  Connection connect(Duration silence) throws SQLException {
    String seconds = Long.toString(Math.max(1, silence.toSeconds()));
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "playledger-relay");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("loginTimeout", seconds);
    properties.setProperty("socketTimeout", seconds);
    return DriverManager.getConnection(url, properties);
  }
}
