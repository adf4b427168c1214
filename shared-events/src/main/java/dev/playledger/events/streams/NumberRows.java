package dev.playledger.events.streams;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Rows of numbers: one byte of format (1), one of the numbers in a row, then row after row, each
 * number of eight bytes, big-endian.
 */
public final class NumberRows {

  private static final byte FORMAT = 1;
  private static final int HEAD = 2;

  private final int width;
  private final ByteBuffer bytes;
  private int at;

  private NumberRows(int width, ByteBuffer bytes) {
    this.width = width;
    this.bytes = bytes;
    this.at = HEAD - width;
  }

  /**
   * Stands before the first row.
   *
   * @throws IllegalArgumentException when these are not rows of so many numbers
   */
  public static NumberRows of(int numbers, byte[] value) {
    if (value.length < HEAD || value[0] != FORMAT || value[1] != numbers) {
      throw new IllegalArgumentException("no rows of %d numbers".formatted(numbers));
    }
    if ((value.length - HEAD) % (numbers * Long.BYTES) != 0) {
      throw new IllegalArgumentException("the last row is not whole");
    }
    return new NumberRows(numbers * Long.BYTES, ByteBuffer.wrap(value));
  }

  public boolean next() {
    at += width;
    return at < bytes.limit();
  }

  public long get(int column) {
    return bytes.getLong(at + column * Long.BYTES);
  }

  /** Packs rows. */
  public static final class Writer {

    private static final int FEW = 64;

    private final int numbers;
    private ByteBuffer bytes;

    public Writer(int numbers) {
      this.numbers = numbers;
      this.bytes = ByteBuffer.allocate(HEAD + FEW * numbers * Long.BYTES);
      begin();
    }

    private void begin() {
      bytes.clear().put(FORMAT).put((byte) numbers);
    }

    /** The next number; after the last one of a row begins the next. */
    public Writer put(long number) {
      if (bytes.remaining() < Long.BYTES) {
        bytes = ByteBuffer.allocate(2 * bytes.capacity()).put(bytes.flip());
      }
      bytes.putLong(number);
      return this;
    }

    public int rows() {
      return (bytes.position() - HEAD) / (numbers * Long.BYTES);
    }

    /** What was put since the last {@link #take}. */
    public byte[] bytes() {
      return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** The same, and the next row begins anew. */
    public byte[] take() {
      byte[] all = bytes();
      begin();
      return all;
    }
  }
}
