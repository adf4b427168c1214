package dev.playledger.projections.catalogue;

/**
 * What was counted and earned: streams, and royalties in micro-units; with the last change of
 * counted totals that is in it.
 */
record Totals(long streams, long royalty, long revision) {

  static final Totals ZERO = new Totals(0, 0);

  Totals(long streams, long royalty) {
    this(streams, royalty, 0);
  }

  Totals plus(Totals more) {
    return new Totals(
        Math.addExact(streams, more.streams),
        Math.addExact(royalty, more.royalty),
        Math.max(revision, more.revision));
  }

  Totals minus(Totals less) {
    return new Totals(
        Math.subtractExact(streams, less.streams),
        Math.subtractExact(royalty, less.royalty),
        Math.max(revision, less.revision));
  }
}
