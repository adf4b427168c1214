package dev.playledger.projections.feed;

import dev.playledger.events.Topics;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What is made of one log, batch by batch. */
public interface Projection {

  String name();

  String topic(Topics topics);

  /** The id of the event store that a record says it comes from, where the log has such. */
  default Optional<String> store(ConsumerRecord<byte[], byte[]> record) {
    return Optional.empty();
  }

  /** Whether nobody else changes its rows, but who empties all, and they have no revisions. */
  default boolean isApart() {
    return false;
  }

  /** What it holds while it changes rows. */
  default String lock() {
    return isApart() ? WriteLock.TABLES + '.' + name() : WriteLock.TABLES;
  }

  /**
   * Reads a batch, which may be of several partitions. What that gives changes the rows, within a
   * transaction; an exception undoes the batch.
   */
  Supplier<Outcome> changes(List<ConsumerRecord<byte[], byte[]>> records);

  /** Writes down what it can of a record that could not be applied. */
  default Outcome park(Parked parked) {
    return new Outcome(null, List.of(parked));
  }

  /** What a batch came to: the last position in it, if any, and what had to be left aside. */
  record Outcome(@Nullable Long position, List<Parked> parked) {}
}
