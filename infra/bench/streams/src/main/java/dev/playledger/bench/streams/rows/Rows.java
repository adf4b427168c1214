package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The table's rows. */
public enum Rows {
  LIMIT_JSON("limit: plain consumer, JSON", Shape.KEYED),
  LIMIT_JSON_FRAMES("limit: JSON frames of 64", Shape.FRAMES),
  LIMIT_BINARY("limit: binary", Shape.BINARY),
  LIMIT_BINARY_FRAMES("limit: binary frames of 64", Shape.BINARY_FRAMES),
  OURS_KEYED("ours: keyed singles", Shape.KEYED),
  OURS_FRAMES("ours: frames of 64", Shape.FRAMES),
  OURS_UNKEYED("ours: unkeyed singles", Shape.UNKEYED),
  OURS_AT_LEAST_ONCE("ours: keyed singles, at least once", Shape.KEYED),
  OURS_TWO_THREADS("ours: keyed singles, 2 threads each", Shape.KEYED),
  OURS_FOUR_THREADS("ours: keyed singles, 4 threads each", Shape.KEYED),
  OURS_MEMORY("ours: keyed singles, then restored", Shape.KEYED),
  FLINK_HEAP("Flink: heap state", Shape.KEYED),
  FLINK_HEAP_FRAMES("Flink: heap state, frames", Shape.FRAMES),
  FLINK_ROCKSDB("Flink: RocksDB state", Shape.KEYED),
  DSL("Kafka Streams DSL, RocksDB", Shape.KEYED),
  DSL_FRAMES("Kafka Streams DSL, frames", Shape.FRAMES),
  POSTGRES("PostgreSQL, one by one", Shape.KEYED),
  POSTGRES_BATCHED("PostgreSQL, 1000 at a time", Shape.KEYED),
  PRODUCER("push: plain producer, singles", Shape.KEYED),
  HTTP_1("push: HTTP, 1 a request", Shape.KEYED),
  HTTP_100("push: HTTP, 100 a request", Shape.KEYED),
  HTTP_1000("push: HTTP, 1000 a request", Shape.KEYED),
  DISCARD_1("push: HTTP, 1, read and discarded", Shape.KEYED),
  DISCARD_100("push: HTTP, 100, read and discarded", Shape.KEYED),
  DISCARD_1000("push: HTTP, 1000, read and discarded", Shape.KEYED),
  FRESH_1000("fresh: 1 000 a second", Shape.KEYED),
  FRESH_20000("fresh: 20 000 a second", Shape.KEYED),
  FRESH_50000("fresh: 50 000 a second", Shape.KEYED),
  FRESH_100000("fresh: 100 000 a second", Shape.KEYED);

  /** All but the one that has a table of its own. */
  public static final List<Rows> TABLE =
      Arrays.stream(values()).filter(it -> it != OURS_MEMORY).toList();

  private final String title;
  private final Shape shape;

  Rows(String title, Shape shape) {
    this.title = title;
    this.shape = shape;
  }

  public String title() {
    return title;
  }

  /** As it is named in files and options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Shape shape() {
    return shape;
  }

  /** Whether it reads the plays that were pushed before. */
  public boolean reads() {
    return compareTo(PRODUCER) < 0;
  }

  /** Rows with the same number take turns; so do all that are compared. */
  public int turn() {
    if (!reads()) {
      return isFresh() ? 3 : 2;
    }
    return shape == Shape.KEYED || shape == Shape.UNKEYED ? 0 : 1;
  }

  /** Whether services of their own work for it, which are compiled late. */
  boolean isService() {
    return compareTo(PRODUCER) > 0;
  }

  /** Whether it is about how soon an event is seen, not about what it costs. */
  public boolean isFresh() {
    return name().startsWith("FRESH");
  }

  public boolean isFlink() {
    return name().startsWith("FLINK");
  }
}
