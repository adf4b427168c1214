package dev.playledger.ingest.log;

import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.NullUnmarked;

/**
 * Holds what comes until the commit, so that it is worked off once a commit rather than once a
 * record.
 *
 * <p>Kafka Streams calls nobody before a commit; {@code StateStore.flush()} comes after it, and
 * what is written there is lost by a crash. But it empties the caches of tables before each commit,
 * and what was in them goes downstream. So the first record after a commit goes into such a cache
 * as a bell, which rings downstream when the next commit begins. (Without a cache it rings at once,
 * and nothing is held.) The stores that are written when it rings must have no cache of their own,
 * for that may have been emptied already.
 *
 * @param name of the {@link Held} store, and the beginning of the names of all else
 */
public record BeforeCommit<K, V, T>(
    String name, Serde<K> key, Supplier<T> empty, Holding<K, V, T> holding) {

  private static final int BELLS = 16;

  /**
   * After so many records a task does not wait for its turn to commit, so that memory is bounded.
   */
  private static final int MOST = 10_000;

  /** Puts a record to what is held. */
  @FunctionalInterface
  public interface Holding<K, V, T> {
    void hold(T held, K key, V value);
  }

  /** A record at each commit of a task that holds anything. Keys must not be null. */
  public KStream<K, Long> of(StreamsBuilder builder, KStream<K, V> records) {
    builder.addStateStore(Held.store(name, empty));
    return records
        .processValues(() -> new Holds<>(name, holding), Named.as(name + "-holds"), name)
        .groupByKey(Grouped.with(name + "-by-key", key, Serdes.Boolean()))
        .count(
            Named.as(name + "-bell"),
            Materialized.<K, Long>as(Stores.lruMap(name + "-bell", BELLS))
                .withKeySerde(key)
                .withCachingEnabled()
                .withLoggingDisabled())
        .toStream(Named.as(name + "-rings"));
  }

  @NullUnmarked // Kafka Streams hands the store over after the construction.
  private static final class Holds<K, V, T> extends ContextualFixedKeyProcessor<K, V, Boolean> {

    private final String name;
    private final Holding<K, V, T> holding;
    private Held<T> held;

    Holds(String name, Holding<K, V, T> holding) {
      this.name = name;
      this.holding = holding;
    }

    @Override
    public void init(FixedKeyProcessorContext<K, Boolean> context) {
      super.init(context);
      held = context.getStateStore(name);
    }

    @Override
    public void process(FixedKeyRecord<K, V> record) {
      holding.hold(held.content(), record.key(), record.value());
      int records = held.count();
      if (records == 1) {
        context().forward(record.withValue(true));
      } else if (records == MOST) {
        context().commit();
      }
    }
  }
}
