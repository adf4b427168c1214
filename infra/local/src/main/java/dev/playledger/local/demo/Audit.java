package dev.playledger.local.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The books beside what the query API answers: each track, each release, each month's royalty, and
 * the days, stores and territories of the most played tracks.
 *
 * @param compared how many numbers were compared
 */
record Audit(List<Audit.Row> releases, List<String> differences, int compared) {

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
   * Asks until all is as expected, for totals follow some moments later, and each by its own way.
   */
  static Audit of(Api admin, Map<String, Long> artists, Books books) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answers = Answers.read(admin, artists.values());
      var audit = new Comparison(admin, books, answers).audit();
      if (audit.differences().isEmpty() || System.nanoTime() > deadline) {
        return audit;
      }
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }
}
