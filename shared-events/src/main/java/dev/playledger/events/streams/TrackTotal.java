package dev.playledger.events.streams;

import dev.playledger.events.Money;
import dev.playledger.events.ids.TrackId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a track so far, played by stream events and booked by reports and corrections, and
 * the money they accrued.
 */
public record TrackTotal(long played, long booked, Money accrued) {

  /** Of a row in {@code track-totals}: track, played, booked, micro-units, release or 0. */
  public static final int NUMBERS = 5;

  /**
   * The totals in a record of {@code track-totals}; none in a tombstone.
   *
   * @throws IllegalArgumentException when it is no such record
   */
  public static Map<TrackId, TrackTotal> all(byte @Nullable [] record) {
    Map<TrackId, TrackTotal> all = new LinkedHashMap<>();
    if (record != null) {
      NumberRows rows = NumberRows.of(NUMBERS, record);
      while (rows.next()) {
        var accrued = new Money(rows.get(3));
        all.put(new TrackId(rows.get(0)), new TrackTotal(rows.get(1), rows.get(2), accrued));
      }
    }
    return all;
  }

  public long streams() {
    return Math.addExact(played, booked);
  }
}
