package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last sources seen, each made into a text and hashed once. Of two that meet in a slot the
 * newer stays, so that a sender who makes them up fills no heap.
 */
final class Sources {

  private static final int SLOTS = 1024;

  private final @Nullable Source[] slots = new Source[SLOTS];
  private final Murmur3 murmur = new Murmur3();

  /** A source and what the hashes of its events are mixed with. */
  static final class Source {

    final String name;
    final long high;
    final long low;
    private final byte[] bytes;

    private Source(byte[] bytes, Murmur3 hash) {
      this.bytes = bytes;
      name = new String(bytes, US_ASCII);
      high = Long.rotateLeft(hash.high(), 32);
      low = Long.rotateLeft(hash.low(), 32);
    }
  }

  /** The source that these bytes spell. */
  Source of(byte[] bytes, int from, int length) {
    murmur.hash(bytes, from, length);
    int slot = (int) murmur.low() & (SLOTS - 1);
    @Nullable Source known = slots[slot];
    if (known != null
        && Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, from + length)) {
      return known;
    }
    Source source = new Source(Arrays.copyOfRange(bytes, from, from + length), murmur);
    slots[slot] = source;
    return source;
  }
}
