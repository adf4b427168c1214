package dev.playledger.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Names the money of one track for one month, accrued or issued: {@code (trackId * 4096 + months
 * since 2000-01) * 2 + (issued ? 1 : 0)}. So there is at most one of each kind.
 */
public record RoyaltyId(@JsonValue long value) implements Id {

  public static final YearMonth FIRST = YearMonth.of(2000, 1);
  public static final YearMonth LAST = FIRST.plusMonths(4095);

  public RoyaltyId {
    Id.checked("royalty", value);
  }

  @JsonCreator
  public static RoyaltyId of(long value) {
    return new RoyaltyId(value);
  }

  public static RoyaltyId accrued(TrackId track, YearMonth period) {
    return of(track, period, 0);
  }

  public static RoyaltyId issued(TrackId track, YearMonth period) {
    return of(track, period, 1);
  }

  private static RoyaltyId of(TrackId track, YearMonth period, int kind) {
    if (period.isBefore(FIRST) || period.isAfter(LAST)) {
      throw new IllegalArgumentException("period must be between %s and %s".formatted(FIRST, LAST));
    }
    return new RoyaltyId(
        (track.value() * 4096 + FIRST.until(period, ChronoUnit.MONTHS)) * 2 + kind);
  }

  public TrackId track() {
    return new TrackId(value / 8192);
  }

  public YearMonth period() {
    return FIRST.plusMonths(value / 2 % 4096);
  }

  public boolean issued() {
    return value % 2 == 1;
  }

  /** With the type in front, as Axon's store and the {@code ce_subject} header carry it. */
  @Override
  public String toString() {
    return "royalty-" + value;
  }
}
