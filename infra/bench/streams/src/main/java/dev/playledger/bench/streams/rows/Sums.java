package dev.playledger.bench.streams.rows;

/** Streams by track in one array, open addressed, half full at most. No track is 0. */
final class Sums {

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] slots = new long[1 << 12];
  private int size;

  void add(long track, long streams) {
    int at = place(slots, track);
    if (slots[at] == 0) {
      slots[at] = track;
      size++;
    }
    slots[at + 1] += streams;
    if (size * 4 > slots.length) {
      grow();
    }
  }

  /** By track, up to that one. */
  long[] upTo(int tracks) {
    long[] streams = new long[tracks + 1];
    for (int i = 0; i < slots.length; i += 2) {
      streams[(int) slots[i]] += slots[i + 1];
    }
    return streams;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        System.arraycopy(old, i, slots, place(slots, old[i]), 2);
      }
    }
  }

  private static int place(long[] slots, long track) {
    int mask = slots.length - 1;
    int at = ((int) ((track * MIX) >>> 32) << 1) & mask;
    while (slots[at] != 0 && slots[at] != track) {
      at = (at + 2) & mask;
    }
    return at;
  }
}
