package dev.playledger.ingest.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps one Kafka Streams application running: one that failed is made anew after a pause, from
 * where it last committed; where that cannot be, for the old one holds on to its state, the process
 * ends as if it was killed.
 */
public final class StreamsApp implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsApp.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int LOOK_SECONDS = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The exit status of a process that is to be started again (sysexits.h: EX_TEMPFAIL). */
  private static final int STUCK = 75;

  private final String name;
  private final Plan plan;
  private volatile @Nullable KafkaStreams streams;
  private @Nullable Thread keeper;

  /** Makes an application that is ready to be started, once Kafka and its topics are there. */
  @FunctionalInterface
  public interface Plan {
    KafkaStreams make() throws Exception;
  }

  public StreamsApp(String name, Plan plan) {
    this.name = name;
    this.plan = plan;
  }

  public String name() {
    return name;
  }

  /** How it is, if it is at all. */
  public Optional<State> state() {
    return Optional.ofNullable(streams).map(KafkaStreams::state);
  }

  /** Records that wait to be read, as far as is known. */
  public long lag() {
    @Nullable KafkaStreams running = streams;
    return running == null ? 0 : Lag.of(running.metrics());
  }

  @Override
  public void start() {
    keeper = Thread.ofPlatform().name("keeps-" + name).start(this::keep);
  }

  @Override
  public boolean isRunning() {
    return keeper != null;
  }

  @Override
  public void stop() {
    @Nullable Thread stopped = keeper;
    if (stopped == null) {
      return;
    }
    stopped.interrupt();
    try {
      stopped.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    keeper = null;
  }

  private void keep() {
    try {
      while (true) {
        attempt();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      LOG.debug("{} ends", name);
    }
  }

  private void attempt() throws InterruptedException {
    try {
      run(plan.make());
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      LOG.warn("{} could not start and tries again", name, e);
    }
  }

  private void run(KafkaStreams made) throws InterruptedException {
    var failed = new CountDownLatch(1);
    made.setUncaughtExceptionHandler(e -> {
      LOG.error("{} failed and starts anew", name, e);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    });
    made.setStateListener((state, _) -> {
      if (state == State.ERROR) {
        failed.countDown();
      }
    });
    streams = made;
    boolean goesOn = false;
    try {
      made.start();
      awaitEnd(failed);
      goesOn = true;
    } finally {
      streams = null;
      if (!close(made) && goesOn) {
        LOG.error(
            "{} does not end, and nobody else can use its state: all end, to begin anew", name);
        Runtime.getRuntime().halt(STUCK);
      }
    }
  }

  private void awaitEnd(CountDownLatch failed) throws InterruptedException {
    var clock = new ClockWatch();
    while (!failed.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
      if (clock.wasSetBack()) {
        LOG.warn(
            "The clock was set back: {} starts anew, or it would wait for the time to pass", name);
        return;
      }
    }
  }

  private static boolean close(KafkaStreams made) {
    return made.close(
        CloseOptions.timeout(PATIENCE)
            .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
  }
}
