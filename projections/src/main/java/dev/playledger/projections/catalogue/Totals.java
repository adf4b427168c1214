package dev.playledger.projections.catalogue;

/** What was counted and earned: streams, and royalties in micro-units. */
record Totals(long streams, long royalty) {

  static final Totals ZERO = new Totals(0, 0);

  Totals plus(Totals more) {
    return new Totals(Math.addExact(streams, more.streams), Math.addExact(royalty, more.royalty));
  }

  Totals minus(Totals less) {
    return new Totals(
        Math.subtractExact(streams, less.streams), Math.subtractExact(royalty, less.royalty));
  }
}
