package dev.playledger.ingest.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/**
 * The CPU time of an application's own threads; that of RocksDB's and the JVM's is not among it.
 */
record Cpu(String application, long nanos, long at) {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  static Cpu of(String application) {
    long sum = 0;
    for (long id : THREADS.getAllThreadIds()) {
      @Nullable ThreadInfo thread = THREADS.getThreadInfo(id);
      if (thread != null && thread.getThreadName().contains(application)) {
        sum += Math.max(0, THREADS.getThreadCpuTime(id));
      }
    }
    return new Cpu(application, sum, System.nanoTime());
  }

  /** What was used since then. */
  String since(Cpu then, int events) {
    return "%10.2f us an event, %6.2f s"
        .formatted((nanos - then.nanos) / 1e3 / events, (at - then.at) / 1e9);
  }
}
