package dev.playledger.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many who write at once until told to stop: most commit at once, some late, some never, and some
 * have their transaction's number long before they draw a position.
 */
final class Load implements AutoCloseable {

  private static final int WRITERS = 6;

  private final TestStore store;
  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
  private final List<Future<?>> writers = new ArrayList<>();
  private volatile boolean stopped;

  Load(TestStore store) {
    this.store = store;
    for (int i = 0; i < WRITERS; i++) {
      int seed = i;
      writers.add(threads.submit(() -> write(new Random(seed))));
    }
  }

  private Void write(Random random) throws SQLException {
    try (Connection connection = store.begin()) {
      while (!stopped) {
        transaction(connection, random);
      }
    }
    return null;
  }

  private void transaction(Connection connection, Random random) throws SQLException {
    if (random.nextInt(10) == 0) {
      connection.createStatement().execute("select pg_current_xact_id(), pg_sleep(0.005)");
    }
    for (int events = random.nextInt(3); events >= 0; events--) {
      store.append(connection);
    }
    if (random.nextInt(100) == 0) {
      connection.createStatement().execute("select pg_sleep(0.3)");
    }
    if (random.nextInt(10) == 0) {
      connection.rollback();
    } else {
      connection.commit();
    }
    // Ten to thirty milliseconds between two, so that the servers have the processor, too.
    connection
        .createStatement()
        .execute("select pg_sleep(%s)".formatted(0.01 + random.nextDouble() / 50));
    connection.commit();
  }

  /** No more is written then; fails when a writer has. */
  void end() {
    stopped = true;
    threads.close();
    writers.forEach(Future::resultNow);
  }

  @Override
  public void close() {
    end();
  }
}
