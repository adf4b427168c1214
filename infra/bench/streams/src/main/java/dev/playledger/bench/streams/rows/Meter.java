package dev.playledger.bench.streams.rows;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Time and CPU of this process since it was made, and when to stop. */
final class Meter {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long cpu = SYSTEM.getProcessCpuTime();
  private final long wall = System.nanoTime();
  private final Duration most;

  /** What was used until a moment. */
  record Used(double seconds, double cpuSeconds) {

    Used plus(Used more) {
      return new Used(seconds + more.seconds, cpuSeconds + more.cpuSeconds);
    }

    Outcome outcome(long events, @Nullable String wrong) {
      return new Outcome(events, seconds, cpuSeconds, 0, wrong == null ? "" : wrong, Map.of());
    }
  }

  Meter(Duration most) {
    this.most = most;
  }

  boolean isOver() {
    return System.nanoTime() - wall > most.toNanos();
  }

  Used used() {
    return new Used((System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
  }
}
