package dev.playledger.e2e.faults;

import dev.playledger.events.streams.ReleaseTotal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The totals of releases as the fold has them, which reach no table: those add up the tracks'. */
final class FoldedReleases {

  private FoldedReleases() {}

  static List<String> rows(String kafka, String topic) {
    Map<Long, ReleaseTotal> totals = new TreeMap<>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(it -> new TopicPartition(topic, it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(it ->
                ReleaseTotal.all(it.value()).forEach((id, total) -> totals.put(id.value(), total)));
      }
    }
    return totals.entrySet().stream()
        .map(it -> "folded|" + row(it.getKey(), it.getValue()))
        .toList();
  }

  private static String row(long release, ReleaseTotal total) {
    return release + "|" + total.streams() + "|" + total.accrued().micros();
  }
}
