package dev.playledger.ingest.judge;

import dev.playledger.events.Topics;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.NumberKey;
import dev.playledger.ingest.book.Rows;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * The tracks by their names. A name stays with its track for ever, so those asked for need not be
 * looked up again.
 */
final class KnownTracks {

  /** Of 24 bytes each, two thirds or more of them in use. */
  private static final int MOST = 3 << 16;

  private static final int TRACK = 0;
  private static final int PARTITION = 1;

  private final ReadOnlyKeyValueStore<String, ValueAndTimestamp<TrackId>> store;
  private final KnownNumbers numbers;
  private final Rows found = new Rows(2);
  private int partition;

  KnownTracks(
      ReadOnlyKeyValueStore<String, ValueAndTimestamp<TrackId>> store, KnownNumbers numbers) {
    this.store = store;
    this.numbers = numbers;
  }

  /** The track with a name as {@link TrackName} packs it; 0 when there is none. */
  long get(long name) {
    partition = name > 0 ? numbers.partition(name) : -1;
    return partition >= 0 ? name : find(name);
  }

  private long find(long name) {
    long key = name > 0 ? name << 1 : -name << 1 | 1;
    int row = found.place(key);
    if (row < 0) {
      @Nullable ValueAndTimestamp<TrackId> stored = store.get(TrackName.of(name));
      if (stored == null) {
        return 0;
      }
      if (stored.value().value() == name && numbers.put(name, partition(name))) {
        partition = numbers.partition(name);
        return name;
      }
      row = take(key, stored.value());
    }
    partition = (int) found.get(row, PARTITION);
    return found.get(row, TRACK);
  }

  /** Where the track that was asked for last is counted. */
  int partition() {
    return partition;
  }

  /** Where a track is counted. */
  static int partition(long track) {
    return Topics.partition(NumberKey.of(new TrackId(track)));
  }

  private int take(long key, TrackId track) {
    if (found.size() == MOST) {
      found.clear();
    }
    int row = found.row(key);
    found.set(row, TRACK, track.value());
    found.set(row, PARTITION, partition(track.value()));
    return row;
  }
}
