package dev.playledger.ingest.judge;

import dev.playledger.events.ids.TrackId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * The tracks by their names. A name stays with its track for ever, so those asked for last need not
 * be looked up again.
 */
final class KnownTracks {

  private static final int MOST = 10_000;

  private final ReadOnlyKeyValueStore<String, ValueAndTimestamp<TrackId>> store;
  private final Map<String, TrackId> last =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TrackId> eldest) {
          return size() > MOST;
        }
      };

  KnownTracks(ReadOnlyKeyValueStore<String, ValueAndTimestamp<TrackId>> store) {
    this.store = store;
  }

  @Nullable TrackId get(String name) {
    @Nullable TrackId found = last.get(name);
    return found == null ? find(name) : found;
  }

  private @Nullable TrackId find(String name) {
    @Nullable ValueAndTimestamp<TrackId> stored = store.get(name);
    if (stored == null) {
      return null;
    }
    last.put(name, stored.value());
    return stored.value();
  }
}
