package dev.playledger.query.freshness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens, on a connection of its own, to what the projections tell when they commit. When that is
 * lost, so is memory, until it listens again.
 */
@Component
public class ChangeListener implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String PATIENCE_SECONDS = "2";

  private final Memories memories;
  private final MemorySettings settings;
  private final JdbcConnectionDetails database;
  private volatile @Nullable Thread thread;
  private boolean complained;

  ChangeListener(Memories memories, MemorySettings settings, JdbcConnectionDetails database) {
    this.memories = memories;
    this.settings = settings;
    this.database = database;
  }

  @Override
  public void start() {
    if (settings.rows() > 0) {
      Thread started = Thread.ofPlatform().daemon().name("changes").unstarted(this::run);
      thread = started;
      started.start();
    }
  }

  @Override
  public void stop() {
    @Nullable Thread stopped = thread;
    thread = null;
    if (stopped != null) {
      stopped.interrupt();
      try {
        stopped.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** The position up to which all changes have been heard; -1 while nobody listens. */
  public long heard() {
    return memories.heard().map(Progress::position).orElse(-1L);
  }

  private boolean goesOn() {
    return Thread.currentThread().equals(thread);
  }

  private void run() {
    while (goesOn()) {
      try (Connection connection = connect();
          Hearing hearing = new Hearing(connection, memories)) {
        hearing.begin();
        complained = false;
        while (goesOn()) {
          hearing.go();
        }
      } catch (SQLException | RuntimeException e) {
        complain(e);
      } finally {
        memories.end();
      }
      pause();
    }
  }

  /** Once until it listens again: what comes before that is the same trouble. */
  private void complain(Exception e) {
    if (complained) {
      LOG.debug("Changes are still not heard of", e);
    } else {
      complained = true;
      LOG.warn("Changes are not heard of; until they are, nothing is kept in memory", e);
    }
  }

  /** None of the pool's: it is held for good, and whatever breaks it must be noticed soon. */
  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    if (database.getUsername() != null) {
      properties.setProperty("user", database.getUsername());
    }
    if (database.getPassword() != null) {
      properties.setProperty("password", database.getPassword());
    }
    properties.setProperty("connectTimeout", PATIENCE_SECONDS);
    properties.setProperty("socketTimeout", PATIENCE_SECONDS);
    properties.setProperty("ApplicationName", "query-api changes");
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  private void pause() {
    try {
      if (goesOn()) {
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
