package dev.playledger.bench.streams.rows;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.Map;

/**
 * What came of a row.
 *
 * @param cpuSeconds of its process, without its compiler
 * @param serverCpuSeconds of a server that works for it alone, 0 where there is none; Kafka is not
 *     among them
 * @param wrong what is wrong with its answer, nothing when it is right
 * @param more what was measured beside, by what it is and its unit
 */
public record Outcome(
    long events,
    double seconds,
    double cpuSeconds,
    double serverCpuSeconds,
    String wrong,
    Map<String, Double> more) {

  /** From pushing an event until it is seen. */
  public static final String MEDIAN = "delay_median_ms";

  /** The same for 99 of a hundred. */
  public static final String LATE = "delay_99_ms";

  public static Outcome failed(String why) {
    return new Outcome(0, 0, 0, 0, why, Map.of());
  }

  Outcome withServer(double cpu) {
    return new Outcome(events, seconds, cpuSeconds, cpu, wrong, more);
  }

  Outcome with(Map<String, Double> beside) {
    var all = new HashMap<>(more);
    all.putAll(beside);
    return new Outcome(events, seconds, cpuSeconds, serverCpuSeconds, wrong, all);
  }

  public double more(String name) {
    return more.getOrDefault(name, 0.0);
  }

  @JsonIgnore
  public boolean isRight() {
    return wrong.isEmpty();
  }

  /** CPU of the process and of its own server. */
  public double microsPerEvent() {
    return (cpuSeconds + serverCpuSeconds) * 1e6 / events;
  }

  public double serverMicrosPerEvent() {
    return serverCpuSeconds * 1e6 / events;
  }

  public double eventsPerSecond() {
    return events / seconds;
  }
}
