package dev.playledger.projections.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Reads one log for one projection, for as long as it runs: whatever goes wrong, it begins again
 * where PostgreSQL says it is.
 */
final class Feed implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int MOST_BYTES = 4 << 20;

  private final Projection projection;
  private final Log log;
  private final Beginning beginning;
  private final Projector projector;
  private final Pause pause;

  private volatile boolean stopped;
  private volatile @Nullable Consumer<byte[], byte[]> open;
  private volatile FeedState state;

  Feed(Projection projection, Log log, Beginning beginning, Projector projector, Pause pause) {
    this.projection = projection;
    this.log = log;
    this.beginning = beginning;
    this.projector = projector;
    this.pause = pause;
    state = FeedState.troubled(projection.name(), "has not begun yet");
  }

  FeedState state() {
    return state;
  }

  @Override
  public void run() {
    while (!stopped) {
      try (Consumer<byte[], byte[]> consumer = log.consumer(projection)) {
        open = consumer;
        read(consumer);
      } catch (WakeupException _) {
        LOG.debug("{} stops", projection.name());
      } catch (Overtaken e) {
        LOG.info("{}; going on from there", e.getMessage());
        state = FeedState.well(projection.name(), OptionalLong.empty(), OptionalLong.empty());
      } catch (RuntimeException | Error e) {
        complain(NestedExceptionUtils.getMostSpecificCause(e));
        pause.make();
      }
    }
  }

  private void read(Consumer<byte[], byte[]> consumer) {
    log.create();
    Assignment assignment = new Assignment(projection, log, beginning, consumer);
    consumer.subscribe(List.of(log.topic(projection)), assignment);
    while (!stopped) {
      apply(assignment, consumer.poll(POLL));
      // Before, what kept it from going on may still do so.
      if (assignment.isMade()) {
        state = assignment.state();
        pause.reset();
      }
    }
  }

  /** As many partitions in one transaction as it has the time for. */
  private void apply(Assignment assignment, ConsumerRecords<byte[], byte[]> records) {
    List<Batch> batches = new ArrayList<>();
    int bytes = 0;
    for (TopicPartition it : records.partitions()) {
      @Nullable Progress from = assignment.progress(it);
      if (from != null) {
        Batch batch = Batch.of(projection, from, records.records(it));
        if (bytes + batch.bytes() > MOST_BYTES) {
          apply(assignment, batches);
          batches.clear();
          bytes = 0;
        }
        batches.add(batch);
        bytes += batch.bytes();
      }
    }
    apply(assignment, batches);
  }

  private void apply(Assignment assignment, List<Batch> batches) {
    projector.apply(projection, batches).forEach(assignment::reached);
  }

  private void complain(Throwable cause) {
    state = FeedState.troubled(projection.name(), String.valueOf(cause.getMessage()));
    if (cause instanceof LogReplaced) {
      LOG.error("{}", cause.getMessage());
    } else {
      LOG.warn("{} begins again", projection.name(), cause);
    }
  }

  void stop() {
    stopped = true;
    @Nullable Consumer<byte[], byte[]> consumer = open;
    if (consumer != null) {
      consumer.wakeup();
    }
    pause.end();
  }
}
