package dev.playledger.events.streams;

import dev.playledger.events.Money;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import java.time.LocalDate;

/**
 * A record of {@code daily-streams}, row by row: streams that a track has got or lost on a day in a
 * store and territory, and the money they accrued. All rows of the topic together are the series;
 * the same track and day may come any number of times.
 *
 * <p>The names of the stores in front ({@link NamedRows}), then rows of 32 bytes, big-endian: track
 * (8), day (4, since 1970-01-01), store (2, its place among the names), territory (2, two ASCII
 * letters), streams (8), micro-units (8).
 */
public final class DailyStreams {

  private static final int WIDTH = 32;

  private final NamedRows rows;

  private DailyStreams(NamedRows rows) {
    this.rows = rows;
  }

  /**
   * Stands before the first row.
   *
   * @throws IllegalArgumentException when this is no such record
   */
  public static DailyStreams of(byte[] value) {
    return new DailyStreams(NamedRows.of(WIDTH, value));
  }

  public boolean next() {
    return rows.next();
  }

  public DayKey key() {
    return new DayKey(
        new TrackId(rows.number(0)),
        LocalDate.ofEpochDay(rows.part(8)),
        rows.name(12),
        Territory.of(rows.small(14)));
  }

  public Counted counted() {
    return new Counted(rows.number(16), new Money(rows.number(24)));
  }

  /** Packs rows. */
  public static final class Writer {

    private final NamedRows.Writer rows = new NamedRows.Writer(WIDTH);

    /** The day since 1970-01-01, the territory as {@link Territory#code()}. */
    public void add(long track, int day, String store, int territory, long streams, long micros) {
      char place = rows.place(store);
      rows.row()
          .putLong(track)
          .putInt(day)
          .putChar(place)
          .putChar((char) territory)
          .putLong(streams)
          .putLong(micros);
    }

    public int bytes() {
      return rows.bytes();
    }

    public boolean isEmpty() {
      return rows.isEmpty();
    }

    /** The value of a record; the next row begins another. */
    public byte[] take() {
      return rows.take();
    }
  }
}
