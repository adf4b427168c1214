package dev.playledger.command.relay;

import java.util.List;

/**
 * Tells which events may go out: none behind a missing position that a transaction under way may
 * still fill.
 *
 * <p>A transaction takes its number first, then draws its position, and commits last. So whoever
 * drew a position up to {@code seen}, the highest one visible in some snapshot, has a number below
 * {@code mark}, one taken after that snapshot. In a later snapshot with no transaction below {@code
 * mark} still running they have all ended, and what is missing up to {@code seen} stays missing.
 *
 * <p>The upper end of the first snapshot itself would not do as mark: it is the successor of the
 * last transaction that has <em>ended</em>, and one with a higher number may have drawn a lower
 * position.
 */
record Gaps(long seen, long mark) {

  static final Gaps UNKNOWN = new Gaps(0, 0);

  /** How many of these positions, the next ones behind the head, may go out. */
  int passable(long head, List<Long> positions, long oldestRunning) {
    long settled = oldestRunning >= mark ? seen : 0;
    long last = head;
    int count = 0;
    for (long position : positions) {
      if (position != last + 1 && position - 1 > settled) {
        return count;
      }
      last = position;
      count++;
    }
    return count;
  }

  /** Whether it is known when whoever drew the positions before this one has ended. */
  boolean covers(long position) {
    return position - 1 <= seen;
  }
}
