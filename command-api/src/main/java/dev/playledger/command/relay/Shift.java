package dev.playledger.command.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of the relay's thread: to lead, or to stand by. Whatever fails, it lets go of
 * everything, waits a little and starts over from what the log says.
 */
final class Shift {

  private static final Logger LOGGER = LoggerFactory.getLogger(Shift.class);

  private final RelaySettings settings;
  private final Database database;
  private final Log log;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("relay").daemon().unstarted(this::run);
  private volatile Standing standing = Standing.STOPPED;

  Shift(RelaySettings settings, Database database, Log log) {
    this.settings = settings;
    this.database = database;
    this.log = log;
  }

  void start() {
    thread.start();
  }

  void stop(Duration patience) {
    end.countDown();
    try {
      if (!thread.join(patience)) {
        thread.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  Standing standing() {
    return standing;
  }

  private void run() {
    Duration wait = settings.retry();
    while (!over(Duration.ZERO)) {
      try {
        standing = standing.starting();
        work();
      } catch (Throwable e) {
        wait = standing.trouble().isEmpty() ? settings.retry() : longer(wait);
        complain(e);
        var _ = over(wait);
      }
    }
  }

  private void work() throws SQLException, ExecutionException, InterruptedException {
    try (StoreReader store = StoreReader.open(database, settings)) {
      while (!store.lead()) {
        standing = standing.standby();
        if (over(settings.retryAtMost())) {
          return;
        }
      }
      try (Leadership leadership = Leadership.begin(store, log)) {
        LOGGER.info("leads from position {} of {}", leadership.head(), store.source());
        lead(leadership);
      }
    }
  }

  private void lead(Leadership leadership) throws SQLException {
    int delivered;
    do {
      delivered = leadership.round();
      standing = standing.leader(leadership.head(), leadership.lag());
    } while (!over(restAfter(delivered)));
  }

  /**
   * A transaction costs Kafka much, an event in it little: so small rounds do not follow closely.
   */
  private Duration restAfter(int delivered) {
    if (delivered == 0) {
      return settings.poll();
    }
    return delivered < settings.batch() ? settings.pause() : Duration.ZERO;
  }

  private void complain(Throwable e) {
    if (over(Duration.ZERO)) {
      return;
    }
    boolean known = standing.trouble().isPresent();
    Standing troubled = standing.troubled(Instant.now(), e.toString());
    standing = troubled;
    if (known) {
      LOGGER.warn("still not working {}", troubled.trouble().orElseThrow());
    } else {
      LOGGER.warn("starts over, not working {}", troubled.trouble().orElseThrow(), e);
    }
  }

  private Duration longer(Duration wait) {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(settings.retryAtMost()) < 0 ? doubled : settings.retryAtMost();
  }

  /** Whether the shift ends within that time. */
  private boolean over(Duration within) {
    try {
      return end.await(within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      return end.getCount() == 0;
    }
  }
}
