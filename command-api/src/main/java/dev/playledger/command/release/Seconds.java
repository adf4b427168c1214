package dev.playledger.command.release;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Durations are seconds at the doors, fractions accepted, and milliseconds inside. */
final class Seconds {

  private Seconds() {}

  static long toMillis(BigDecimal seconds) {
    return seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  static BigDecimal of(long millis) {
    BigDecimal seconds = BigDecimal.valueOf(millis, 3).stripTrailingZeros();
    return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
  }
}
