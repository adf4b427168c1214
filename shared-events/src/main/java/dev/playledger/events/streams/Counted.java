package dev.playledger.events.streams;

import dev.playledger.events.Money;

/** Streams of one day of a track, and the money they accrued. */
public record Counted(long streams, Money accrued) {

  public Counted plus(Counted other) {
    return new Counted(Math.addExact(streams, other.streams), accrued.plus(other.accrued));
  }
}
