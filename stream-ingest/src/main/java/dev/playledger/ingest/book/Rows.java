package dev.playledger.ingest.book;

import java.util.Arrays;

/**
 * Rows of numbers by a number above zero, in one array: open addressing with linear probing. A row
 * is told by its place, which is good until the next row is made.
 */
public final class Rows {

  private static final int FEW = 16;
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

  private final int width;
  private long[] cells;
  private int shift;
  private int size;

  /** Each with so many columns of its own, which begin as 0. */
  public Rows(int columns) {
    this.width = columns + 1;
    allocate(FEW);
  }

  private void allocate(int capacity) {
    cells = new long[Math.multiplyExact(capacity, width)];
    shift = Long.numberOfLeadingZeros(capacity) + 1;
  }

  public int size() {
    return size;
  }

  /** The place of a row, or of a new one. */
  public int row(long key) {
    if (key <= 0) {
      throw new IllegalArgumentException("a row is named by a number above zero");
    }
    int at = find(key);
    if (cells[at] == key) {
      return at;
    }
    if (++size * 4L > capacity() * 3L) {
      grow();
      at = find(key);
    }
    cells[at] = key;
    return at;
  }

  /** The place of a row, or below zero. */
  public int place(long key) {
    int at = find(key);
    return key > 0 && cells[at] == key ? at : -1;
  }

  private int find(long key) {
    int at = (int) ((key * GOLDEN) >>> shift) * width;
    while (cells[at] != 0 && cells[at] != key) {
      at += width;
      if (at == cells.length) {
        at = 0;
      }
    }
    return at;
  }

  private int capacity() {
    return cells.length / width;
  }

  private void grow() {
    long[] before = cells;
    allocate(Math.multiplyExact(2, before.length / width));
    for (int from = 0; from < before.length; from += width) {
      if (before[from] != 0) {
        System.arraycopy(before, from, cells, find(before[from]), width);
      }
    }
  }

  public long key(int row) {
    return cells[row];
  }

  public long get(int row, int column) {
    return cells[row + 1 + column];
  }

  public void set(int row, int column, long value) {
    cells[row + 1 + column] = value;
  }

  /**
   * Adds to a column.
   *
   * @throws ArithmeticException when it would overflow
   */
  public void add(int row, int column, long more) {
    int cell = row + 1 + column;
    cells[cell] = Math.addExact(cells[cell], more);
  }

  /** Gets each row, in no order. */
  @FunctionalInterface
  public interface Each {
    void row(int row);
  }

  /** For each row; none may be made meanwhile. */
  public void forEach(Each each) {
    for (int row = 0; row < cells.length; row += width) {
      if (cells[row] != 0) {
        each.row(row);
      }
    }
  }

  /** Forgets all rows. */
  public void clear() {
    if (size > 0) {
      Arrays.fill(cells, 0);
      size = 0;
    }
  }
}
