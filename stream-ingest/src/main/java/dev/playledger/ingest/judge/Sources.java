package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last sources seen, each made into a text and hashed once. Of two that meet in a slot the
 * newer stays, so that a sender who makes them up fills no heap.
 */
final class Sources {

  private static final int SLOTS = 4096;
  private static final int WAYS = 4;

  private final @Nullable Source[] slots = new Source[SLOTS];
  private final Murmur3 murmur = new Murmur3();

  /** A source and what the hashes of its events are mixed with. */
  static final class Source {

    final String name;
    final long high;
    final long low;
    private final byte[] bytes;

    private Source(String name, byte[] bytes, Murmur3 hash) {
      this.name = name;
      this.bytes = bytes;
      high = Long.rotateLeft(hash.high(), 32);
      low = Long.rotateLeft(hash.low(), 32);
    }
  }

  /** The source that these bytes spell, when it is known. */
  @Nullable Source find(byte[] bytes, int from, int length) {
    murmur.hash(bytes, from, length);
    int slot = slot();
    for (int i = slot; i < slot + WAYS; i++) {
      Source it = slots[i];
      if (it != null && Arrays.equals(it.bytes, 0, it.bytes.length, bytes, from, from + length)) {
        return it;
      }
    }
    return null;
  }

  /** Keeps the source of this name. */
  Source of(String name) {
    byte[] bytes = name.getBytes(US_ASCII);
    byte[] padded = Arrays.copyOf(bytes, bytes.length + Murmur3.BEHIND);
    @Nullable Source known = find(padded, 0, bytes.length);
    if (known != null) {
      return known;
    }
    Source source = new Source(name, bytes, murmur);
    int slot = slot();
    System.arraycopy(slots, slot, slots, slot + 1, WAYS - 1);
    slots[slot] = source;
    return source;
  }

  /** The first slot of those where the source last hashed may be. */
  private int slot() {
    return ((int) murmur.low() & (SLOTS - 1)) & -WAYS;
  }
}
