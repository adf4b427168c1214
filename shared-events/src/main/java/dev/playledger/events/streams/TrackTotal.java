package dev.playledger.events.streams;

import dev.playledger.events.Money;

/**
 * The streams of a track so far, played by stream events and booked by reports and corrections, and
 * the money they accrued.
 */
public record TrackTotal(long played, long booked, Money accrued) {

  public static final TrackTotal ZERO = new TrackTotal(0, 0, Money.ZERO);

  public long streams() {
    return Math.addExact(played, booked);
  }

  public TrackTotal plus(TrackTotal other) {
    return new TrackTotal(
        Math.addExact(played, other.played),
        Math.addExact(booked, other.booked),
        accrued.plus(other.accrued));
  }
}
