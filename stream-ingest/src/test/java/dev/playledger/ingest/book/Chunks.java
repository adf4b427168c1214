package dev.playledger.ingest.book;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Kafka's store in memory, without a log. */
public final class Chunks {

  private Chunks() {}

  public static KeyValueStore<Long, byte[]> store() {
    var store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("chunks"), Serdes.Long(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    return store;
  }

  public static long rows(KeyValueStore<Long, byte[]> store, int numbers) {
    long bytes = 0;
    try (var all = store.all()) {
      while (all.hasNext()) {
        bytes += all.next().value.length - 2;
      }
    }
    return bytes / Long.BYTES / numbers;
  }
}
