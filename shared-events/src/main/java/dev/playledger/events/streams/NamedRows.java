package dev.playledger.events.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Rows of equal width that refer to names by their place in a list in front. Big-endian: one byte
 * of format (1), two of the number of names, each name as its length (one byte) and UTF-8, the
 * rows.
 */
final class NamedRows {

  private static final byte FORMAT = 1;
  private static final int MOST_NAME = 255;

  private final int width;
  private final ByteBuffer bytes;
  private final String[] names;
  private int at;

  private NamedRows(int width, ByteBuffer bytes, String[] names) {
    this.width = width;
    this.bytes = bytes;
    this.names = names;
    this.at = bytes.position() - width;
  }

  /**
   * Stands before the first row.
   *
   * @throws IllegalArgumentException when these are not such rows
   */
  static NamedRows of(int width, byte[] value) {
    ByteBuffer bytes = ByteBuffer.wrap(value);
    if (value.length < 3 || bytes.get() != FORMAT) {
      throw new IllegalArgumentException("no rows of format " + FORMAT);
    }
    var names = new String[bytes.getChar()];
    for (int i = 0; i < names.length; i++) {
      var name = new byte[Byte.toUnsignedInt(bytes.get())];
      bytes.get(name);
      names[i] = new String(name, UTF_8);
    }
    if (bytes.remaining() % width != 0) {
      throw new IllegalArgumentException("no rows of %d bytes".formatted(width));
    }
    return new NamedRows(width, bytes, names);
  }

  boolean next() {
    at += width;
    return at < bytes.limit();
  }

  long number(int offset) {
    return bytes.getLong(at + offset);
  }

  int part(int offset) {
    return bytes.getInt(at + offset);
  }

  int small(int offset) {
    return bytes.getChar(at + offset);
  }

  String name(int offset) {
    return names[small(offset)];
  }

  /** Packs rows. */
  static final class Writer {

    private static final int FEW = 64;

    private final int width;
    private final Map<String, Integer> places = new HashMap<>();
    private ByteBuffer rows;
    private int namesBytes;
    private String last = "";
    private int lastPlace = -1;

    Writer(int width) {
      this.width = width;
      this.rows = ByteBuffer.allocate(FEW * width);
    }

    /** Where the next row is to be put, with room for it. */
    ByteBuffer row() {
      if (rows.remaining() < width) {
        rows = ByteBuffer.allocate(2 * rows.capacity()).put(rows.flip());
      }
      return rows;
    }

    /** The place of a name. */
    char place(String name) {
      if (lastPlace < 0 || !last.equals(name)) {
        lastPlace = places.computeIfAbsent(name, this::longer);
        last = name;
      }
      return (char) lastPlace;
    }

    private int longer(String name) {
      int length = name.getBytes(UTF_8).length;
      if (length > MOST_NAME || places.size() > Character.MAX_VALUE) {
        throw new IllegalArgumentException("a name that is too long, or too many: " + name);
      }
      namesBytes += 1 + length;
      return places.size();
    }

    /** Of all that would be taken now. */
    int bytes() {
      return 3 + namesBytes + rows.position();
    }

    boolean isEmpty() {
      return rows.position() == 0;
    }

    /** All of it; the next row begins anew. */
    byte[] take() {
      ByteBuffer all = ByteBuffer.allocate(bytes()).put(FORMAT).putChar((char) places.size());
      var names = new String[places.size()];
      places.forEach((name, place) -> names[place] = name);
      for (String name : names) {
        byte[] text = name.getBytes(UTF_8);
        all.put((byte) text.length).put(text);
      }
      all.put(rows.array(), 0, rows.position());
      rows.clear();
      places.clear();
      namesBytes = 0;
      lastPlace = -1;
      return all.array();
    }
  }
}
