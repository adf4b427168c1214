package dev.playledger.ingest.judge;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Lines of events of many records, one after the other, each with its place: on the lane of those
 * without a key, and in {@link Bundles}. Partition (2) and offset (8) of the record, line (4), when
 * it came (8), length (4), text; big-endian.
 */
final class Spread {

  private static final int HEAD = 26;

  private Spread() {}

  /** For each line, with its place. */
  static void each(byte[] lines, Place place, Lines.Each each) {
    ByteBuffer in = ByteBuffer.wrap(lines);
    while (in.hasRemaining()) {
      place.partition = in.getChar();
      place.offset = in.getLong();
      int number = in.getInt();
      place.came = in.getLong();
      int length = in.getInt();
      int from = in.position();
      each.line(number, lines, from, from + length);
      in.position(from + length);
    }
  }

  /** Packs lines. */
  static final class Writer {

    private static final int FEW = 4096;

    private ByteBuffer out = ByteBuffer.allocate(FEW);

    void add(int partition, long offset, int line, long came, byte[] text, int from, int to) {
      int length = to - from;
      if (out.remaining() < HEAD + length) {
        int needed = out.position() + HEAD + length;
        out = ByteBuffer.allocate(Math.max(2 * out.capacity(), needed)).put(out.flip());
      }
      out.putChar((char) partition).putLong(offset).putInt(line).putLong(came);
      out.putInt(length).put(text, from, length);
    }

    int bytes() {
      return out.position();
    }

    byte[] take() {
      byte[] all = Arrays.copyOf(out.array(), out.position());
      out.clear();
      return all;
    }
  }
}
