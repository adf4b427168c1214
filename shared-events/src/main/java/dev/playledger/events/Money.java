package dev.playledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * An amount of the one currency in micro-units (10^-6), exact; in events a whole number of them.
 */
public record Money(@JsonValue long micros) {

  /** Digits after the point where money is shown or read as a decimal. */
  public static final int SCALE = 6;

  public static final Money ZERO = new Money(0);

  @JsonCreator
  public static Money ofMicros(long micros) {
    return new Money(micros);
  }

  /**
   * Reads a decimal amount.
   *
   * @throws ArithmeticException when it has more than six decimals or is out of range
   */
  public static Money of(BigDecimal amount) {
    return new Money(amount.movePointRight(SCALE).longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(micros, other.micros));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(micros, other.micros));
  }

  /** The amount as a decimal with six digits after the point. */
  public BigDecimal decimal() {
    return BigDecimal.valueOf(micros, SCALE);
  }
}
