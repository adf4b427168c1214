package dev.playledger.ingest.log;

import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.NullUnmarked;

/**
 * Has what was taken written once a commit rather than once a record.
 *
 * <p>Kafka Streams calls nobody before a commit; {@code StateStore.flush()} comes after it, and
 * what is written there is lost by a crash. But it empties the caches of tables before each commit,
 * and what was in them goes downstream. So the first record after a commit goes into such a cache
 * as a bell, which rings downstream when the next commit begins. (Without a cache it rings at once,
 * and nothing is held.) The stores that are written when it rings must have no cache of their own,
 * for that may have been emptied already.
 */
public final class BeforeCommit<K> {

  private static final int BELLS = 16;

  /**
   * After so many bytes, as it counts them, a task does not wait for its turn to commit, so that
   * memory is bounded.
   */
  private static final int MOST = 8 << 20;

  private final String name;
  private final Serde<K> key;

  /**
   * One {@link Held} store for all the lanes of a task.
   *
   * @param name of the store, and the beginning of the names of all else
   * @param key of the records; none is null
   */
  public BeforeCommit(String name, Serde<K> key, StreamsBuilder builder) {
    this.name = name;
    this.key = key;
    builder.addStateStore(Held.store(name));
  }

  /** A record at each commit of a task that has taken anything, by one of the lanes. */
  public <V> KStream<K, Long> of(
      String lane,
      KStream<K, V> records,
      FixedKeyProcessorSupplier<K, V, Boolean> takes,
      String... stores) {
    String[] all = Stream.concat(Stream.of(name), Stream.of(stores)).toArray(String[]::new);
    String named = name + "-" + lane;
    return records
        .processValues(takes, Named.as(named + "-takes"), all)
        .groupByKey(Grouped.with(named + "-by-key", key, Serdes.Boolean()))
        .count(
            Named.as(named + "-bell"),
            Materialized.<K, Long>as(Stores.lruMap(named + "-bell", BELLS))
                .withKeySerde(key)
                .withCachingEnabled()
                .withLoggingDisabled())
        .toStream(Named.as(named + "-rings"));
  }

  /** Takes records into what is held. */
  @NullUnmarked // Kafka Streams hands the store over after the construction.
  public abstract static class Takes<K, V, T> extends ContextualFixedKeyProcessor<K, V, Boolean> {

    private final String name;
    private Held<T> held;
    private T content;
    private long struck;

    protected Takes(String name) {
      this.name = name;
    }

    /** What is held by a task that begins, or begins again; the lane that is first makes it. */
    protected abstract T begin(FixedKeyProcessorContext<K, Boolean> context);

    /** Takes a record, and tells how many bytes more are held now, about. */
    protected abstract int take(T held, FixedKeyRecord<K, V> record);

    @Override
    public final void init(FixedKeyProcessorContext<K, Boolean> context) {
      super.init(context);
      held = context.getStateStore(name);
      if (!held.isBegun()) {
        held.begin(begin(context));
      }
      content = held.content();
      struck = -1;
    }

    /**
     * Also of a task that is a standby from now on, whose stores stay open and go on without it.
     */
    @Override
    public final void close() {
      held.end();
    }

    @Override
    public final void process(FixedKeyRecord<K, V> record) {
      if (held.take(1L + take(content, record)) >= MOST) {
        context().commit();
      }
      // Not before it is taken: without a cache it rings at once.
      if (struck != held.writes()) {
        struck = held.writes();
        context().forward(record.withValue(true));
      }
    }
  }
}
