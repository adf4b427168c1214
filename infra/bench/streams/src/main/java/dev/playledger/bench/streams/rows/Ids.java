package dev.playledger.bench.streams.rows;

/** A set of 128-bit ids in one array, open addressed, half full at most. */
final class Ids {

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] slots = new long[1 << 17];
  private int size;

  /** False if it was there before. An id of zeros is never there. */
  boolean add(long high, long low) {
    int at = place(slots, high, low);
    if (slots[at] == high && slots[at + 1] == low) {
      return false;
    }
    slots[at] = high;
    slots[at + 1] = low;
    if (++size * 4 > slots.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] more = new long[slots.length * 2];
    for (int i = 0; i < slots.length; i += 2) {
      if ((slots[i] | slots[i + 1]) != 0) {
        int at = place(more, slots[i], slots[i + 1]);
        more[at] = slots[i];
        more[at + 1] = slots[i + 1];
      }
    }
    slots = more;
  }

  private static int place(long[] slots, long high, long low) {
    int mask = slots.length - 1;
    int at = ((int) (((high ^ low) * MIX) >>> 32) << 1) & mask;
    while ((slots[at] | slots[at + 1]) != 0 && (slots[at] != high || slots[at + 1] != low)) {
      at = (at + 2) & mask;
    }
    return at;
  }
}
