package dev.playledger.events.streams;

import dev.playledger.events.Money;

/** The streams of the tracks on a release now, and the money they accrued. */
public record ReleaseTotal(long streams, Money accrued) {

  public static final ReleaseTotal ZERO = new ReleaseTotal(0, Money.ZERO);

  public ReleaseTotal plus(ReleaseTotal other) {
    return new ReleaseTotal(Math.addExact(streams, other.streams), accrued.plus(other.accrued));
  }

  public ReleaseTotal negated() {
    return new ReleaseTotal(Math.negateExact(streams), Money.ZERO.minus(accrued));
  }
}
