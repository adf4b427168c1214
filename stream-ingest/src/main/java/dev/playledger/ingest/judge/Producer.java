package dev.playledger.ingest.judge;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one producer: the highest interval, where nearly all of them go, and what lies
 * below it.
 */
final class Producer {

  private static final int KEY = 16;

  final long high;
  final long low;
  boolean changed;
  private long from;
  private long to;
  private @Nullable Gaps gaps;

  /** A producer with its first number. */
  Producer(long high, long low, long number) {
    this.high = high;
    this.low = low;
    from = number;
    to = number;
  }

  Numbers.Answer look(long number) {
    if (gaps != null && gaps.isClosed(number)) {
      return Numbers.Answer.TOO_FAR_BEHIND;
    }
    boolean has = number >= from ? number <= to : gaps != null && gaps.has(number);
    return has ? Numbers.Answer.SEEN : Numbers.Answer.NEW;
  }

  /** Adds a number that is new. */
  void add(long number) {
    if (number == to + 1) {
      to = number;
    } else if (number > to) {
      gaps().append(from, to);
      from = number;
      to = number;
    } else if (number == from - 1) {
      from = gaps != null && gaps.endsWith(number - 1) ? gaps.takeLast() : number;
    } else {
      gaps().add(number);
    }
  }

  int gapCount() {
    return gaps == null ? 0 : gaps.count();
  }

  /** Forgets which numbers of the lowest gap were seen. */
  void closeLowest() {
    Gaps all = gaps();
    long first = all.firstFrom();
    long end = all.takeFirst();
    if (all.count() == 0) {
      all.close(end + 1, from);
      from = first;
    } else {
      all.close(end + 1, all.firstFrom());
      all.beginAt(first);
    }
  }

  Gaps gaps() {
    if (gaps == null) {
      gaps = new Gaps();
    }
    return gaps;
  }

  /** Takes over what {@link #packed} packed. */
  void load(byte[] packed) {
    var bytes = ByteBuffer.wrap(packed);
    from = bytes.getLong();
    to = bytes.getLong();
    if (bytes.hasRemaining()) {
      gaps().close(bytes.getLong(), bytes.getLong());
    }
  }

  /** Orders what was loaded. */
  void loaded() {
    if (gaps != null) {
      gaps.loaded();
    }
  }

  /** Writes what has changed since the last time. */
  void write(KeyValueStore<Bytes, byte[]> store) {
    changed = false;
    store.put(key(), packed());
    if (gaps != null) {
      gaps.write(id -> store.delete(key(id)), it -> store.put(key(it.id), it.packed()));
      gaps = gaps.isNothing() ? null : gaps;
    }
  }

  private byte[] packed() {
    long closedFrom = gaps == null ? Long.MAX_VALUE : gaps.closedFrom();
    long closedTo = gaps == null ? 0 : gaps.closedTo();
    var bytes = ByteBuffer.allocate(closedFrom < closedTo ? 32 : 16).putLong(from).putLong(to);
    return closedFrom < closedTo
        ? bytes.putLong(closedFrom).putLong(closedTo).array()
        : bytes.array();
  }

  private Bytes key() {
    return Bytes.wrap(ByteBuffer.allocate(KEY).putLong(high).putLong(low).array());
  }

  private Bytes key(int page) {
    return Bytes.wrap(
        ByteBuffer.allocate(KEY + Integer.BYTES).putLong(high).putLong(low).putInt(page).array());
  }
}
