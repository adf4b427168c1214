package dev.playledger.command.total;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Takes the totals of tracks for as long as the application runs. They are absolute, so that taking
 * one twice does no harm; whatever goes wrong, it begins again after the last ones that are stored.
 */
@Component
class WhenTracksAreCountedThenKnowTheirTotals implements SmartLifecycle, TotalsStatus {

  private static final Logger LOG =
      LoggerFactory.getLogger(WhenTracksAreCountedThenKnowTheirTotals.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final TotalsLog log;
  private final Totals totals;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile @Nullable Consumer<byte[], byte[]> open;
  private volatile @Nullable Thread thread;
  private volatile Optional<String> trouble = Optional.of("has not begun yet");
  private volatile OptionalLong lag = OptionalLong.empty();

  WhenTracksAreCountedThenKnowTheirTotals(TotalsLog log, Totals totals) {
    this.log = log;
    this.totals = totals;
  }

  private void run() {
    while (end.getCount() > 0) {
      try (Consumer<byte[], byte[]> consumer = log.open()) {
        open = consumer;
        read(consumer);
      } catch (WakeupException _) {
        LOG.debug("No more totals are taken");
      } catch (RuntimeException | Error e) {
        LOG.warn("The totals of tracks are taken again in a moment", e);
        trouble =
            Optional.of(String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
        pause();
      }
    }
  }

  private void read(Consumer<byte[], byte[]> consumer) {
    while (end.getCount() > 0) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (!records.isEmpty()) {
        totals.count(TotalsLog.latest(records));
        consumer.commitSync();
      }
      lag =
          consumer.assignment().stream()
              .map(consumer::currentLag)
              .filter(OptionalLong::isPresent)
              .mapToLong(OptionalLong::getAsLong)
              .reduce(Long::sum);
      trouble = Optional.empty();
    }
  }

  private void pause() {
    try {
      boolean _ = end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("track-totals").start(this::run);
  }

  @Override
  public void stop() {
    end.countDown();
    @Nullable Consumer<byte[], byte[]> consumer = open;
    if (consumer != null) {
      consumer.wakeup();
    }
    @Nullable Thread running = thread;
    try {
      if (running != null) {
        running.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public OptionalLong lag() {
    return lag;
  }

  @Override
  public Optional<String> trouble() {
    return trouble;
  }
}
