package dev.playledger.ingest.judge;

import dev.playledger.ingest.judge.Sources.Source;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts at the head of a binary record, by number: its sources and producers. */
final class BinaryTexts {

  private static final byte UNREAD = 0;
  private static final byte PRODUCER = 1;
  private static final byte OTHER = 2;

  private final Sources sources = new Sources();
  private final Murmur3 murmur = new Murmur3();
  private final byte[] scratch = new byte[BinaryEvent.MAX_ID + Murmur3.BEHIND];
  private byte[] record = new byte[0];
  private int size;
  private int[] starts = new int[8];
  private int[] lengths = new int[8];
  private byte[] kinds = new byte[8];
  private long[] highs = new long[8];
  private long[] lows = new long[8];
  private @Nullable Source[] found = new Source[8];

  /** Finds the texts from here on and answers where they end; -1 when the record ends before. */
  int read(byte[] record, int from) {
    this.record = record;
    Arrays.fill(found, 0, size, null);
    Arrays.fill(kinds, 0, size, UNREAD);
    size = 0;
    if (from + Short.BYTES > record.length) {
      return -1;
    }
    int count = BinaryEvent.unsignedShort(record, from);
    int at = from + Short.BYTES;
    for (int text = 0; text < count; text++) {
      int start = at + Short.BYTES;
      int end = start > record.length ? -1 : start + BinaryEvent.unsignedShort(record, at);
      if (end < 0 || end > record.length) {
        return -1;
      }
      add(start, end - start);
      at = end;
    }
    return at;
  }

  private void add(int start, int length) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
      highs = Arrays.copyOf(highs, size * 2);
      lows = Arrays.copyOf(lows, size * 2);
      found = Arrays.copyOf(found, size * 2);
    }
    starts[size] = start;
    lengths[size++] = length;
  }

  int size() {
    return size;
  }

  int start(int text) {
    return starts[text];
  }

  int length(int text) {
    return lengths[text];
  }

  /** The source that this text is, if it was learnt. */
  @Nullable Source source(int text) {
    @Nullable Source known = found[text];
    if (known == null && lengths[text] <= BinaryEvent.MAX_ID) {
      known = sources.find(copy(text), 0, lengths[text]);
      found[text] = known;
    }
    return known;
  }

  /** Keeps a source that the reader of lines has found good. */
  void learn(String source) {
    sources.of(source);
  }

  /** Whether this text is a producer's id in plain ASCII; then its hash is there. */
  boolean isProducer(int text) {
    if (kinds[text] == UNREAD) {
      kinds[text] = OTHER;
      if (BinaryEvent.isPlain(record, starts[text], lengths[text], BinaryEvent.MAX_ID)) {
        murmur.hash(copy(text), 0, lengths[text]);
        highs[text] = murmur.high();
        lows[text] = murmur.low();
        kinds[text] = PRODUCER;
      }
    }
    return kinds[text] == PRODUCER;
  }

  long high(int text) {
    return highs[text];
  }

  long low(int text) {
    return lows[text];
  }

  private byte[] copy(int text) {
    System.arraycopy(record, starts[text], scratch, 0, lengths[text]);
    return scratch;
  }
}
