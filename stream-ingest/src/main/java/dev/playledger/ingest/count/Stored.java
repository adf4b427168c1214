package dev.playledger.ingest.count;

import java.util.function.UnaryOperator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store in which what is not there yet is zero. */
record Stored<K, V>(KeyValueStore<K, V> store, V zero) {

  V get(K key) {
    @Nullable V value = store.get(key);
    return value == null ? zero : value;
  }

  V change(K key, UnaryOperator<V> change) {
    V after = change.apply(get(key));
    store.put(key, after);
    return after;
  }
}
