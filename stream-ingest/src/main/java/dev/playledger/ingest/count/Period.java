package dev.playledger.ingest.count;

import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.streams.DayKey;
import java.time.YearMonth;

/** For which royalty streams accrue. */
final class Period {

  private Period() {}

  /** That of their month; what was booked for a day before the first month, of the first. */
  static RoyaltyId of(DayKey day) {
    YearMonth month = YearMonth.from(day.day());
    return RoyaltyId.accrued(
        day.track(), month.isBefore(RoyaltyId.FIRST) ? RoyaltyId.FIRST : month);
  }
}
