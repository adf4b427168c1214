package dev.playledger.ingest.judge;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * Which events have counted, and when, for as long as a double of them is to be known.
 *
 * <p>The mark of an event stands in the bucket of its time, so that it is found by looking into a
 * few places, and RocksDB drops old buckets as a whole. All buckets are equally wide whatever the
 * window is, so that another window finds the marks that are there. On disk and not in memory, for
 * a busy day has more events than a heap.
 */
final class Seen {

  static final String STORE = "judge-seen";
  static final Duration BUCKET = Duration.ofDays(1);

  private final WindowStore<byte[], Long> store;
  private final long window;

  Seen(WindowStore<byte[], Long> store, Duration window) {
    this.store = store;
    this.window = window.toMillis();
  }

  static StoreBuilder<WindowStore<byte[], Long>> store(JudgeSettings settings) {
    return Stores.windowStoreBuilder(
        Stores.persistentWindowStore(STORE, settings.retention(), BUCKET, false),
        Serdes.ByteArray(),
        Serdes.Long());
  }

  /** Whether the event counted since a window before it came. */
  boolean has(byte[] key, long came, long now) {
    long since = came - window;
    for (long bucket = bucket(now); bucket >= bucket(since); bucket -= BUCKET.toMillis()) {
      @Nullable Long counted = store.fetch(key, bucket);
      if (counted != null && counted > since) {
        return true;
      }
    }
    return false;
  }

  void add(byte[] key, long now) {
    store.put(key, now, bucket(now));
  }

  private long bucket(long time) {
    return Math.floorDiv(time, BUCKET.toMillis()) * BUCKET.toMillis();
  }
}
