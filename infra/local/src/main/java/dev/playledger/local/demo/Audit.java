package dev.playledger.local.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The books beside what the query API answers: each track, each release, each month's royalty, the
 * days, stores and territories of the most played tracks; and every series, list and table.
 *
 * @param skipped what was not compared, and why
 * @param compared how many numbers were compared
 */
record Audit(
    List<Audit.Row> releases, List<String> differences, List<String> skipped, int compared) {

  private static final int MICROS_A_STREAM = 10_000;
  static final int TOP = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A release, or all of them: what is expected and what is answered. */
  record Row(String title, long expected, long answered, BigDecimal royalty) {

    BigDecimal expectedRoyalty() {
      return Audit.royalty(expected);
    }

    boolean agrees() {
      return expected == answered && expectedRoyalty().compareTo(royalty) == 0;
    }
  }

  static BigDecimal royalty(long streams) {
    return BigDecimal.valueOf(Math.multiplyExact(streams, MICROS_A_STREAM), 6);
  }

  /**
   * Asks until all is as expected, for totals follow later, and each by its own way; or until for
   * long nothing has come nearer.
   */
  static Audit of(Api admin, Map<String, Long> artists, Books books) {
    Audit audit = ask(admin, artists, books);
    long moved = System.nanoTime();
    while (!audit.differences().isEmpty() && System.nanoTime() - moved < PATIENCE.toNanos()) {
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      Audit next = ask(admin, artists, books);
      if (!next.equals(audit)) {
        moved = System.nanoTime();
      }
      audit = next;
    }
    return audit;
  }

  private static Audit ask(Api admin, Map<String, Long> artists, Books books) {
    return new Comparison(admin, books, Answers.read(admin, artists.values())).audit();
  }
}
