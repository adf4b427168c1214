package dev.playledger.ingest.run;

import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** How far an application is behind, by its consumer's own metrics. */
final class Lag {

  private Lag() {}

  static long of(Map<MetricName, ? extends Metric> metrics) {
    return (long)
        metrics.values().stream()
            .filter(it -> it.metricName().name().equals("records-lag"))
            .filter(it -> !it.metricName().tags().toString().contains("restore"))
            .map(Metric::metricValue)
            .filter(Double.class::isInstance)
            .mapToDouble(it -> (Double) it)
            .filter(Double::isFinite)
            .sum();
  }
}
