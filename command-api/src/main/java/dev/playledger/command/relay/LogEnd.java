package dev.playledger.command.relay;

import static java.util.Objects.requireNonNull;

import dev.playledger.events.CloudEventHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the last committed record of a log. Behind it may be markers and what was aborted, so it
 * looks back from the end in growing windows.
 */
final class LogEnd {

  private static final int FIRST_WINDOW = 32;
  private static final int GROWTH = 8;

  private final Consumer<byte[], byte[]> consumer;
  private final TopicPartition log;
  private final Instant deadline;

  /**
   * @param consumer one that reads what is committed
   */
  LogEnd(Consumer<byte[], byte[]> consumer, TopicPartition log, Duration patience) {
    this.consumer = consumer;
    this.log = log;
    this.deadline = Instant.now().plus(patience);
  }

  /** What that record says of itself; empty when the log is. */
  Optional<CloudEventHeaders> last() {
    Set<TopicPartition> only = Set.of(log);
    consumer.assign(only);
    long begin = requireNonNull(consumer.beginningOffsets(only).get(log));
    long end = requireNonNull(consumer.endOffsets(only).get(log));
    Optional<CloudEventHeaders> last = Optional.empty();
    for (long window = FIRST_WINDOW, to = end; last.isEmpty() && to > begin; window *= GROWTH) {
      long from = Math.max(begin, end - window);
      last = lastIn(from, to);
      to = from;
    }
    return last;
  }

  private Optional<CloudEventHeaders> lastIn(long from, long to) {
    consumer.seek(log, from);
    @Nullable ConsumerRecord<byte[], byte[]> last = null;
    while (consumer.position(log) < to) {
      if (Instant.now().isAfter(deadline)) {
        throw new TimeoutException("the end of " + log + " could not be read in time");
      }
      for (var record : consumer.poll(Duration.ofMillis(100)).records(log)) {
        last = record.offset() < to ? record : last;
      }
    }
    return Optional.ofNullable(last).map(it -> CloudEventHeaders.of(it.headers()));
  }
}
