package dev.playledger.ingest.run;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Notices when the clock is set back. Kafka's clients then wait until it is again where it was:
 * they send no heartbeats and commit nothing, for hours if need be, but for those made afterwards.
 */
final class ClockWatch {

  /** What is less does not outlast a member's session. */
  private static final long LEAST_MS = 2000;

  private final LongSupplier millis;
  private final LongSupplier steadyNanos;
  private long ahead;

  ClockWatch() {
    this(System::currentTimeMillis, System::nanoTime);
  }

  ClockWatch(LongSupplier millis, LongSupplier steadyNanos) {
    this.millis = millis;
    this.steadyNanos = steadyNanos;
    this.ahead = ahead();
  }

  /** Whether that was so since the last time, or the beginning. */
  boolean wasSetBack() {
    long before = ahead;
    ahead = ahead();
    return ahead <= before - LEAST_MS;
  }

  private long ahead() {
    return millis.getAsLong() - TimeUnit.NANOSECONDS.toMillis(steadyNanos.getAsLong());
  }
}
