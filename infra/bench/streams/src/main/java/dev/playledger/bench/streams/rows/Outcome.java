package dev.playledger.bench.streams.rows;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What came of a row.
 *
 * @param cpuSeconds of its process
 * @param serverCpuSeconds of a server that works for it alone, 0 where there is none; Kafka is not
 *     among them
 * @param wrong what is wrong with its answer, nothing when it is right
 */
public record Outcome(
    long events, double seconds, double cpuSeconds, double serverCpuSeconds, String wrong) {

  public static Outcome failed(String why) {
    return new Outcome(0, 0, 0, 0, why);
  }

  Outcome withServer(double cpu) {
    return new Outcome(events, seconds, cpuSeconds, cpu, wrong);
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
