package dev.playledger.events.streams;

import dev.playledger.events.EventJson;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;

/**
 * A record of {@code accepted-streams}, row by row: the streams of an event that count, and where
 * it stands in {@code stream-events}.
 *
 * <p>The names of the stores in front ({@link NamedRows}), then rows of 34 bytes, big-endian:
 * partition (2), offset (8) and line (4, from 1) of the event, track (8), day (4, since
 * 1970-01-01), store (2, its place among the names), territory (2, two ASCII letters), streams (4).
 *
 * <p>The first version wrote sums for each record of {@code stream-events}, as JSON. That log is
 * kept for ever, so it is read as well; its rows are of line 0.
 */
public final class AcceptedStreams {

  private static final int WIDTH = 34;

  private final NamedRows rows;

  private AcceptedStreams(NamedRows rows) {
    this.rows = rows;
  }

  /**
   * Stands before the first row.
   *
   * @throws IllegalArgumentException when this is no such record
   */
  public static AcceptedStreams of(byte[] value) {
    byte[] packed = value.length > 0 && value[0] == '{' ? FirstVersion.packed(value) : value;
    return new AcceptedStreams(NamedRows.of(WIDTH, packed));
  }

  public boolean next() {
    return rows.next();
  }

  public Origin from() {
    return new Origin(rows.small(0), rows.number(2));
  }

  /** The line of the event in its record, from 1. */
  public int line() {
    return rows.part(10);
  }

  public long track() {
    return rows.number(14);
  }

  /** Since 1970-01-01, UTC. */
  public int day() {
    return rows.part(22);
  }

  public String store() {
    return rows.name(26);
  }

  /** As {@link Territory#code()}. */
  public int territory() {
    return rows.small(28);
  }

  public long streams() {
    return rows.part(30);
  }

  /** Packs rows. */
  public static final class Writer {

    private final NamedRows.Writer rows = new NamedRows.Writer(WIDTH);

    public void add(
        int partition,
        long offset,
        int line,
        long track,
        int day,
        String store,
        int territory,
        long streams) {
      char place = rows.place(store);
      ByteBuffer row = rows.row();
      row.putChar((char) partition).putLong(offset).putInt(line).putLong(track).putInt(day);
      row.putChar(place).putChar((char) territory).putInt(Math.toIntExact(streams));
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

  /** What the first version wrote. */
  private record FirstVersion(Origin from, List<Sum> sums) {

    record Sum(TrackId track, LocalDate day, String store, Territory territory, long streams) {}

    static byte[] packed(byte[] json) {
      FirstVersion old = EventJson.MAPPER.readValue(json, FirstVersion.class);
      var rows = new Writer();
      for (Sum it : old.sums) {
        long left = it.streams;
        while (left > 0) {
          long some = Math.min(left, Integer.MAX_VALUE);
          rows.add(
              old.from.partition(),
              old.from.offset(),
              0,
              it.track.value(),
              Math.toIntExact(it.day.toEpochDay()),
              it.store,
              it.territory.code(),
              some);
          left -= some;
        }
      }
      return rows.take();
    }
  }
}
