package dev.playledger.projections.search;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether nobody takes anything from the backlog: the same revision has been first for long. */
final class Standstill {

  static final Duration LONG = Duration.ofSeconds(30);

  private final LongSupplier clock;
  private @Nullable Long first;
  private long since;

  Standstill(LongSupplier clock) {
    this.clock = clock;
  }

  boolean lasts(List<SearchEntry> entries) {
    @Nullable Long now = entries.isEmpty() ? null : entries.getFirst().revision();
    if (now == null || !now.equals(first)) {
      first = now;
      since = clock.getAsLong();
    }
    return now != null && clock.getAsLong() - since > LONG.toNanos();
  }
}
