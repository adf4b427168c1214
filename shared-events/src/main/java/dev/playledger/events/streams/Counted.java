package dev.playledger.events.streams;

import dev.playledger.events.Money;

/** Streams of one day or month of a track so far, and the money they accrued. */
public record Counted(long streams, Money accrued) {

  public static final Counted ZERO = new Counted(0, Money.ZERO);

  public Counted plus(Counted other) {
    return new Counted(Math.addExact(streams, other.streams), accrued.plus(other.accrued));
  }
}
