package dev.playledger.ingest.judge;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.internals.InMemoryKeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Kafka's store in memory, counting the bytes that its changelog would get. */
@NullUnmarked // Kafka's interface knows no nulls.
final class Rows extends InMemoryKeyValueStore {

  long written;

  Rows() {
    super("rows");
  }

  long size() {
    return approximateNumEntries();
  }

  long values() {
    long bytes = 0;
    try (KeyValueIterator<Bytes, byte[]> all = all()) {
      while (all.hasNext()) {
        bytes += all.next().value.length;
      }
    }
    return bytes;
  }

  @Override
  public synchronized void put(Bytes key, byte[] value) {
    written += key.get().length + (value == null ? 0 : value.length);
    super.put(key, value);
  }
}
