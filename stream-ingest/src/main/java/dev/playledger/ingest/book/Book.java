package dev.playledger.ingest.book;

import static java.util.Objects.requireNonNull;

import dev.playledger.events.streams.NumberRows;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Totals in the heap. What changed goes at each commit as one chunk into a store, and out to a
 * topic. A later chunk holds for what is also in an earlier one; so that chunks do not pile up, the
 * oldest is taken back a little at a time, and what is still good of it goes into the new one.
 */
public final class Book {

  /** In a record, so that it is far below a megabyte. */
  private static final int MOST_ROWS = 4_000;

  /** How many rows, each twice, may lie in chunks before any is taken back. */
  private static final int SOME = 1_000;

  private static final int CHUNK = 0;
  private static final long CHANGED = -1;

  /** Where chunks go. */
  @FunctionalInterface
  public interface Sink {
    void chunk(long number, byte @Nullable [] rows);
  }

  /** A chunk, and how many rows were written with it. */
  private record Chunk(long number, int rows) {}

  private final int columns;
  private final Rows rows;
  private final KeyValueStore<Long, byte[]> store;
  private final Deque<Chunk> chunks = new ArrayDeque<>();
  private final NumberRows.Writer writer;
  private long[] changed = new long[64];
  private int changes;
  private long written;
  private long next = 1;

  /** What is in the store, with so many columns beside the number of a row. */
  public Book(int columns, KeyValueStore<Long, byte[]> store) {
    this.columns = columns;
    this.rows = new Rows(columns + 1);
    this.store = store;
    this.writer = new NumberRows.Writer(columns + 1);
    try (KeyValueIterator<Long, byte[]> all = store.all()) {
      all.forEachRemaining(this::restore);
    }
  }

  private void restore(KeyValue<Long, byte[]> chunk) {
    NumberRows each = NumberRows.of(columns + 1, chunk.value);
    int read = 0;
    while (each.next()) {
      int row = rows.row(each.get(0));
      rows.set(row, CHUNK, chunk.key);
      for (int column = 1; column <= columns; column++) {
        rows.set(row, column, each.get(column));
      }
      read++;
    }
    wrote(chunk.key, read);
  }

  private void wrote(long number, int read) {
    chunks.add(new Chunk(number, read));
    written += read;
    next = number + 1;
  }

  public int size() {
    return rows.size();
  }

  /** The place of a row, or of a new one; good until the next is asked for. */
  public int row(long key) {
    return rows.row(key);
  }

  public long key(int row) {
    return rows.key(row);
  }

  public long get(int row, int column) {
    return rows.get(row, column + 1);
  }

  public void set(int row, int column, long value) {
    rows.set(row, column + 1, value);
    change(row);
  }

  /**
   * Adds to a column.
   *
   * @throws ArithmeticException when it would overflow
   */
  public void add(int row, int column, long more) {
    rows.add(row, column + 1, more);
    change(row);
  }

  /** A row that is to be written although nothing was added to it. */
  public void change(int row) {
    if (rows.get(row, CHUNK) != CHANGED) {
      rows.set(row, CHUNK, CHANGED);
      if (changes == changed.length) {
        changed = Arrays.copyOf(changed, 2 * changes);
      }
      changed[changes++] = rows.key(row);
    }
  }

  /** Writes what has changed; to be called before each commit. */
  public void write(Sink sink) {
    for (int i = 0; i < changes; i++) {
      put(rows.row(changed[i]), sink);
    }
    takeBack(2L * changes + SOME, sink);
    close(sink);
    changes = 0;
  }

  private void put(int row, Sink sink) {
    rows.set(row, CHUNK, next);
    writer.put(rows.key(row));
    for (int column = 1; column <= columns; column++) {
      writer.put(rows.get(row, column));
    }
    if (writer.rows() == MOST_ROWS) {
      close(sink);
    }
  }

  private void close(Sink sink) {
    int closed = writer.rows();
    if (closed > 0) {
      long number = next;
      byte[] chunk = writer.take();
      store.put(number, chunk);
      wrote(number, closed);
      sink.chunk(number, chunk);
    }
  }

  private void takeBack(long most, Sink sink) {
    long last = next;
    long taken = 0;
    while (taken < most && written > 2L * rows.size() + SOME && chunks.getFirst().number() < last) {
      Chunk oldest = chunks.removeFirst();
      NumberRows each = NumberRows.of(columns + 1, requireNonNull(store.delete(oldest.number())));
      while (each.next()) {
        int row = rows.row(each.get(0));
        if (rows.get(row, CHUNK) == oldest.number()) {
          put(row, sink);
        }
      }
      sink.chunk(oldest.number(), null);
      written -= oldest.rows();
      taken += oldest.rows();
    }
  }
}
