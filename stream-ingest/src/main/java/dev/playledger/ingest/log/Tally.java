package dev.playledger.ingest.log;

import dev.playledger.events.streams.Verdicts;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** What one task has decided so far, kept in a store and told now and then. */
public final class Tally {

  private final KeyValueStore<String, Verdicts> store;
  private final String task;
  private Verdicts told = Verdicts.NONE;

  public Tally(KeyValueStore<String, Verdicts> store, String task) {
    this.store = store;
    this.task = task;
  }

  /** Cached, so that it is written once a commit; who writes at the commit takes the cache away. */
  public static StoreBuilder<KeyValueStore<String, Verdicts>> store(String name) {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(name), Serdes.String(), new JsonSerde<>(Verdicts.class))
        .withCachingEnabled();
  }

  public void add(Verdicts verdicts) {
    store.put(task, soFar().plus(verdicts));
  }

  /** The sum, if it is another than at the last time; after a start whatever it is. */
  public Optional<Record<Object, Object>> news(long now) {
    Verdicts sum = soFar();
    if (sum.equals(told)) {
      return Optional.empty();
    }
    told = sum;
    return Optional.of(new Record<>(task, sum, now));
  }

  private Verdicts soFar() {
    @Nullable Verdicts sum = store.get(task);
    return sum == null ? Verdicts.NONE : sum;
  }
}
