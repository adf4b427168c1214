package dev.playledger.events.streams;

import dev.playledger.events.Money;
import dev.playledger.events.ids.ReleaseId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The streams of the tracks on a release now, and the money they accrued. */
public record ReleaseTotal(long streams, Money accrued) {

  /** Of a row in {@code release-totals}: release, streams, micro-units. */
  public static final int NUMBERS = 3;

  /**
   * The totals in a record of {@code release-totals}; none in a tombstone.
   *
   * @throws IllegalArgumentException when it is no such record
   */
  public static Map<ReleaseId, ReleaseTotal> all(byte @Nullable [] record) {
    Map<ReleaseId, ReleaseTotal> all = new LinkedHashMap<>();
    if (record != null) {
      NumberRows rows = NumberRows.of(NUMBERS, record);
      while (rows.next()) {
        all.put(new ReleaseId(rows.get(0)), new ReleaseTotal(rows.get(1), new Money(rows.get(2))));
      }
    }
    return all;
  }
}
