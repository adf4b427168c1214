package dev.playledger.bench.streams.rows;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Time and CPU of this process since it was made, that of its compiler beside the rest, and when to
 * stop.
 */
final class Meter {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final double cpu = cpu();
  private final double jit = JitCpu.seconds();
  private final long wall = System.nanoTime();
  private final Duration most;

  /** What was used until a moment. */
  record Used(double seconds, double cpuSeconds, double jitSeconds) {

    Used plus(Used more) {
      return new Used(
          seconds + more.seconds, cpuSeconds + more.cpuSeconds, jitSeconds + more.jitSeconds);
    }

    Outcome outcome(long events, @Nullable String wrong) {
      return new Outcome(
          events,
          seconds,
          cpuSeconds,
          0,
          wrong == null ? "" : wrong,
          Map.of("jit_us", jitSeconds * 1e6 / events));
    }
  }

  Meter(Duration most) {
    this.most = most;
  }

  boolean isOver() {
    return System.nanoTime() - wall > most.toNanos();
  }

  Used used() {
    double compiled = JitCpu.seconds() - jit;
    return new Used((System.nanoTime() - wall) / 1e9, cpu() - cpu - compiled, compiled);
  }

  private static double cpu() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }
}
