package dev.playledger.ingest.judge;

import dev.playledger.events.streams.NumberRows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.LongConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which events have counted, and when: 16 bytes for each in one array and 4 of a tag in another,
 * open addressing with linear probing. 87 bits of the hash of source and eventId tell two events
 * from each other: among a billion the chance that any two are taken for one is below one in a
 * hundred million. The other 40 are the time, in milliseconds since 2020, until 2054.
 *
 * <p>They are kept for some time, and at most so many; where there are more, the oldest quarter
 * goes. Those that have come are written at each commit as one chunk into a store, whose chunks go
 * when all of them have had their time.
 */
final class Ids {

  private static final int FEW = 1024;
  private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
  private static final long TIME = (1L << 40) - 1;
  private static final int PAIR = 2;

  /** Rows of a chunk; one with fewer is written again with what comes next, one never has more. */
  private static final int WORTH_A_CHUNK = 256;

  private static final int MOST_IN_A_CHUNK = 16_384;

  /** A chunk, its rows and the time of the newest one. */
  private record Chunk(long number, int rows, long newest) {}

  private final KeyValueStore<Long, byte[]> store;
  private final long keep;
  private final int most;
  private final LongConsumer forgot;
  private final Deque<Chunk> chunks = new ArrayDeque<>();
  private final NumberRows.Writer open = new NumberRows.Writer(PAIR);
  private long[] cells = new long[FEW * PAIR];
  private int[] tags = new int[FEW];
  private int size;
  private long number;
  private boolean fresh;
  private long newest;
  private long forgotten;

  /**
   * What is in the store.
   *
   * @param most ids
   * @param forgot is told how many had to go before their time
   */
  Ids(KeyValueStore<Long, byte[]> store, Duration keep, int most, LongConsumer forgot) {
    this.store = store;
    this.keep = keep.toMillis();
    this.most = most;
    this.forgot = forgot;
    try (KeyValueIterator<Long, byte[]> all = store.all()) {
      all.forEachRemaining(this::restore);
    }
  }

  private void restore(KeyValue<Long, byte[]> chunk) {
    NumberRows rows = NumberRows.of(PAIR, chunk.value);
    int read = 0;
    while (rows.next()) {
      newest = Math.max(newest, rows.get(1) & TIME);
      put(rows.get(0), rows.get(1));
      read++;
    }
    chunks.add(new Chunk(chunk.key, read, newest));
    number = chunk.key + 1;
  }

  int size() {
    return size;
  }

  /** Whether the event has counted after that time, in milliseconds since 1970. */
  boolean has(long high, long low, long since) {
    int at = find(high | 1, low);
    return tags[at] != 0 && (cells[at * PAIR + 1] & TIME) > since - EPOCH;
  }

  /** Notes that the event counts now. */
  void add(long high, long low, long now) {
    newest = Math.clamp(now - EPOCH, newest, TIME);
    long row = (low & ~TIME) | newest;
    put(high | 1, row);
    open.put(high | 1).put(row);
    fresh = true;
    if (open.rows() == MOST_IN_A_CHUNK) {
      write();
    }
  }

  private void put(long high, long row) {
    int at = find(high, row);
    if (tags[at] == 0) {
      if (++size > Math.min(most, tags.length * 7L / 10)) {
        makeRoom();
        at = find(high, row);
      }
      tags[at] = (int) high;
      cells[at * PAIR] = high;
    }
    cells[at * PAIR + 1] = row;
  }

  /**
   * The place of an id, or where it would be. Nearly all are new, and of those only tags are read,
   * sixteen of which share a line of the processor's cache.
   */
  private int find(long high, long low) {
    int at = (int) Math.unsignedMultiplyHigh(high, tags.length);
    while (tags[at] != 0 && !is(at, high, low)) {
      at = at + 1 == tags.length ? 0 : at + 1;
    }
    return at;
  }

  private boolean is(int at, long high, long low) {
    return tags[at] == (int) high
        && cells[at * PAIR] == high
        && (cells[at * PAIR + 1] ^ low) >>> 40 == 0;
  }

  private void makeRoom() {
    long after = newest - keep;
    int left = count(after);
    if (left > most * 19L / 20) {
      long quarter = afterOldestQuarter(after);
      int fewer = count(quarter);
      forgot.accept(left - fewer);
      after = quarter;
      left = fewer;
    }
    forgotten = after;
    move(after, Math.toIntExact(Math.max(FEW, Math.min(left * 2L, most * 3L / 2))));
  }

  private int count(long after) {
    int left = 0;
    for (int at = 0; at < tags.length; at++) {
      if (isAfter(at, after)) {
        left++;
      }
    }
    return left;
  }

  private boolean isAfter(int at, long after) {
    return tags[at] != 0 && (cells[at * PAIR + 1] & TIME) > after;
  }

  /** The time of the newest among the oldest quarter, by whole chunks. */
  private long afterOldestQuarter(long after) {
    long time = after;
    long rows = 0;
    for (Iterator<Chunk> it = chunks.iterator(); it.hasNext() && rows < size / 4; ) {
      Chunk chunk = it.next();
      rows += chunk.newest() > after ? chunk.rows() : 0;
      time = chunk.newest();
    }
    return Math.clamp(time, after, newest - 1);
  }

  private void move(long after, int capacity) {
    int[] tagged = tags;
    long[] before = cells;
    tags = new int[capacity];
    cells = new long[Math.multiplyExact(capacity, PAIR)];
    size = 1;
    for (int from = 0; from < tagged.length; from++) {
      if (tagged[from] != 0 && (before[from * PAIR + 1] & TIME) > after) {
        int to = find(before[from * PAIR], before[from * PAIR + 1]);
        tags[to] = tagged[from];
        cells[to * PAIR] = before[from * PAIR];
        cells[to * PAIR + 1] = before[from * PAIR + 1];
        size++;
      }
    }
  }

  /** To be called before each commit. */
  void write() {
    if (fresh) {
      fresh = false;
      if (!chunks.isEmpty() && chunks.getLast().number() == number) {
        chunks.removeLast();
      }
      chunks.add(new Chunk(number, open.rows(), newest));
      store.put(number, open.bytes());
      if (open.rows() >= WORTH_A_CHUNK) {
        open.take();
        number++;
        // Chunks are told apart by their times, also where a clock stands still.
        newest++;
      }
    }
    dropChunks(Math.max(newest - keep, forgotten));
  }

  private void dropChunks(long until) {
    while (!chunks.isEmpty() && chunks.getFirst().newest() <= until) {
      Chunk dropped = chunks.removeFirst();
      store.delete(dropped.number());
      if (dropped.number() == number) {
        open.take();
        number++;
      }
    }
  }
}
