package dev.playledger.events.streams;

import dev.playledger.events.Money;
import dev.playledger.events.ids.RoyaltyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Streams of a month of a track so far, the money they accrued and when the last of them came, also
 * for one who counts them again.
 */
public record Accrual(long streams, Money accrued, Instant at) {

  /**
   * Of a row in {@code royalty-accruals}: royalty, streams, micro-units, milliseconds since 1970.
   */
  public static final int NUMBERS = 4;

  /**
   * The royalties accrued so far in a record of {@code royalty-accruals}; none in a tombstone.
   *
   * @throws IllegalArgumentException when it is no such record
   */
  public static Map<RoyaltyId, Accrual> all(byte @Nullable [] record) {
    Map<RoyaltyId, Accrual> all = new LinkedHashMap<>();
    if (record != null) {
      NumberRows rows = NumberRows.of(NUMBERS, record);
      while (rows.next()) {
        RoyaltyId id = new RoyaltyId(rows.get(0));
        if (id.issued()) {
          throw new IllegalArgumentException(id + " is not an accrued one");
        }
        Instant at = Instant.ofEpochMilli(rows.get(3));
        all.put(id, new Accrual(rows.get(1), new Money(rows.get(2)), at));
      }
    }
    return all;
  }
}
