package dev.playledger.query.freshness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * What is heard on one connection. A few times a second it asks for the progress: so a connection
 * that is lost without a word is noticed, and one on which nothing is told, too.
 */
final class Hearing implements AutoCloseable {

  private static final Duration BEAT = Duration.ofMillis(250);
  private static final String EVERYTHING = "*";

  /** Fails in a database that does not tell of changes yet. */
  private static final String TELLS = "select 'tell_changes'::regproc";

  private final PGConnection notifications;
  private final Statement statement;
  private final Memories memories;
  private Progress told = Progress.NONE;
  private long beat;

  Hearing(Connection connection, Memories memories) throws SQLException {
    this.notifications = connection.unwrap(PGConnection.class);
    this.statement = connection.createStatement();
    this.memories = memories;
  }

  void begin() throws SQLException {
    statement.execute(TELLS);
    statement.execute("listen changes");
    statement.execute("listen progress");
    beat = System.nanoTime();
    anew();
  }

  /** Hears what is told until the next beat. */
  void go() throws SQLException {
    hear(notifications.getNotifications((int) BEAT.toMillis()));
    long now = System.nanoTime();
    if (now - beat > BEAT.toNanos()) {
      beat = now;
      Progress written = progress();
      hear(notifications.getNotifications());
      if (memories.heard().filter(it -> it.position() >= told.position()).isEmpty()) {
        throw new IllegalStateException("The tables went on and nothing was told of it");
      }
      told = written;
      memories.trust(now);
    }
  }

  private void hear(PGNotification @Nullable [] all) throws SQLException {
    if (all != null) {
      for (PGNotification it : all) {
        hear(it.getName(), it.getParameter());
      }
    }
  }

  private void hear(String channel, String told) throws SQLException {
    if (channel.equals("progress")) {
      memories.reached(Long.parseLong(told));
    } else if (told.equals(EVERYTHING)) {
      anew();
    } else {
      memories.hear(Change.of(told));
    }
  }

  private void anew() throws SQLException {
    told = progress();
    memories.begin(told);
  }

  private Progress progress() throws SQLException {
    try (ResultSet row = statement.executeQuery(ProgressTable.READ)) {
      return row.next()
          ? new Progress(row.getLong("position"), row.getString("store"))
          : Progress.NONE;
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
