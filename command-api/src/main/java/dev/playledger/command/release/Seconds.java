package dev.playledger.command.release;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Durations are seconds at the doors, fractions accepted, and milliseconds inside. */
final class Seconds {

  private Seconds() {}

  static long toMillis(BigDecimal seconds) {
    return seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
