package dev.playledger.ingest.judge;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of their producers have been judged: exactly, for ever and in any order, at a
 * constant cost a producer and 16 bytes a gap. Not for several threads.
 *
 * <p>In the store a producer has a row of 16 or 32 bytes under the 16 bytes of its hash, and a row
 * for each page of its gaps under the hash and the four bytes of the page's number.
 */
final class Numbers {

  /** What is known of a number. */
  enum Answer {
    NEW,
    SEEN,
    /** In a gap that was closed when there were too many: seen or not, nobody knows any more. */
    TOO_FAR_BEHIND,
    /** Nothing, and it cannot be added: so many producers are known that one more is too much. */
    NO_ROOM
  }

  /**
   * What the heap has room for; past the gaps the lowest one of the producer is closed.
   *
   * @param producers in all, at 65 bytes
   * @param gaps of one producer, at 16 to 32 bytes and 200 for the first
   * @param gapsInAll of all producers
   */
  record Limits(int producers, int gaps, int gapsInAll) {}

  private final KeyValueStore<Bytes, byte[]> store;
  private final Limits limits;
  private final Producers producers = new Producers();
  private final List<Producer> changed = new ArrayList<>();
  private long gapsInAll;

  /** Reads all that the store has. */
  Numbers(KeyValueStore<Bytes, byte[]> store, Limits limits) {
    this.store = store;
    this.limits = limits;
    try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
      rows.forEachRemaining(it -> load(it.key.get(), it.value));
    }
    producers.forEach(it -> {
      it.loaded();
      gapsInAll += it.gapCount();
    });
  }

  private void load(byte[] key, byte[] value) {
    var bytes = ByteBuffer.wrap(key);
    Producer producer = producers.findOrAdd(bytes.getLong(), bytes.getLong(), 0);
    if (bytes.hasRemaining()) {
      producer.gaps().load(Page.unpacked(bytes.getInt(), value));
    } else {
      producer.load(value);
    }
  }

  /** What is known of a number of the producer with this hash. */
  Answer look(long high, long low, long number) {
    @Nullable Producer producer = producers.find(high, low);
    if (producer != null) {
      return producer.look(number);
    }
    return producers.size() < limits.producers() ? Answer.NEW : Answer.NO_ROOM;
  }

  /** Adds a number that {@link #look} has found new. */
  void add(long high, long low, long number) {
    int before = producers.size();
    Producer producer = producers.findOrAdd(high, low, number);
    if (producers.size() == before) {
      add(producer, number);
    }
    if (!producer.changed) {
      producer.changed = true;
      changed.add(producer);
    }
  }

  private void add(Producer producer, long number) {
    int before = producer.gapCount();
    producer.add(number);
    gapsInAll += producer.gapCount() - before;
    boolean grew = producer.gapCount() > before;
    if (grew && (producer.gapCount() > limits.gaps() || gapsInAll > limits.gapsInAll())) {
      producer.closeLowest();
      gapsInAll--;
    }
  }

  int producers() {
    return producers.size();
  }

  long gaps() {
    return gapsInAll;
  }

  /** Writes what has changed since the last time. */
  void write() {
    changed.forEach(it -> it.write(store));
    changed.clear();
  }
}
