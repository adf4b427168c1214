package dev.playledger.ingest.judge;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.utils.ByteUtils;

/**
 * Some of a producer's intervals in order, none touching the next; what of it changed is written as
 * a whole.
 */
final class Page {

  /** Many make a change dear, few make much of small. */
  static final int MOST = 128;

  private static final int VARLONG = 10;

  final int id;
  boolean changed;
  private long[] from = new long[1];
  private long[] to = new long[1];
  private int size;

  Page(int id) {
    this.id = id;
  }

  int size() {
    return size;
  }

  long from(int at) {
    return from[at];
  }

  long to(int at) {
    return to[at];
  }

  /** Where the last interval stands that begins at or below this number; -1 when there is none. */
  int find(long number) {
    int found = Arrays.binarySearch(from, 0, size, number);
    return found >= 0 ? found : -found - 2;
  }

  void begin(int at, long number) {
    from[at] = number;
    changed = true;
  }

  void end(int at, long number) {
    to[at] = number;
    changed = true;
  }

  void insert(int at, long first, long last) {
    if (size == from.length) {
      from = Arrays.copyOf(from, Math.min(MOST, size * 2));
      to = Arrays.copyOf(to, from.length);
    }
    System.arraycopy(from, at, from, at + 1, size - at);
    System.arraycopy(to, at, to, at + 1, size - at);
    size++;
    begin(at, first);
    end(at, last);
  }

  void remove(int at) {
    size--;
    System.arraycopy(from, at + 1, from, at, size - at);
    System.arraycopy(to, at + 1, to, at, size - at);
    changed = true;
  }

  /** Takes the upper half away into a page of this id. */
  Page split(int other) {
    var upper = new Page(other);
    int half = size / 2;
    upper.from = Arrays.copyOfRange(from, half, half + MOST);
    upper.to = Arrays.copyOfRange(to, half, half + MOST);
    upper.size = size - half;
    upper.changed = true;
    size = half;
    changed = true;
    return upper;
  }

  /** The intervals as distances, so that the usual ones take two to four bytes. */
  byte[] packed() {
    var bytes = ByteBuffer.allocate(size * 2 * VARLONG);
    long before = 0;
    for (int at = 0; at < size; at++) {
      ByteUtils.writeUnsignedVarlong(from[at] - before, bytes);
      ByteUtils.writeUnsignedVarlong(to[at] - from[at], bytes);
      before = to[at];
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  static Page unpacked(int id, byte[] packed) {
    var page = new Page(id);
    var bytes = ByteBuffer.wrap(packed);
    long before = 0;
    while (bytes.hasRemaining()) {
      long first = before + distance(bytes);
      before = first + distance(bytes);
      page.insert(page.size, first, before);
    }
    page.changed = false;
    return page;
  }

  /** Kafka reads such numbers too, but from a package of its own only. */
  private static long distance(ByteBuffer bytes) {
    long distance = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes.get();
      distance |= (part & 0x7FL) << shift;
      if (part >= 0) {
        return distance;
      }
    }
  }
}
