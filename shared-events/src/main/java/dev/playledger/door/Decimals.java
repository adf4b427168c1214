package dev.playledger.door;

import dev.playledger.events.Money;
import java.math.BigDecimal;

/** Whole numbers of small units as the decimals that clients see, without zeros at the end. */
public final class Decimals {

  private Decimals() {}

  public static BigDecimal money(Money amount) {
    return plain(amount.decimal());
  }

  public static BigDecimal seconds(long millis) {
    return plain(BigDecimal.valueOf(millis, 3));
  }

  /** A scale below zero would be written as {@code 1E+2}. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
