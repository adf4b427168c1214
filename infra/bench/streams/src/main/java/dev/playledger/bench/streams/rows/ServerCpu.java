package dev.playledger.bench.streams.rows;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The CPU seconds that a server and its children have used so far, by process. */
record ServerCpu(Map<Long, Double> seconds) {

  static ServerCpu of(long pid) {
    return new ServerCpu(
        ProcessHandle.of(pid).stream()
            .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
            .collect(Collectors.toMap(ProcessHandle::pid, ServerCpu::seconds, (one, _) -> one)));
  }

  double since(ServerCpu before) {
    return seconds.entrySet().stream()
        .mapToDouble(it -> it.getValue() - before.seconds.getOrDefault(it.getKey(), 0.0))
        .sum();
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }
}
