package dev.playledger.e2e;

import dev.playledger.events.Topics;
import dev.playledger.events.streams.Accrual;
import dev.playledger.events.streams.Counted;
import dev.playledger.events.streams.DailyStreams;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.events.streams.TrackTotal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the topics of totals say, all their records together. */
final class Totals {

  private Totals() {}

  /** By topic, each thing that has a total and that total. */
  static Map<String, Map<Object, Object>> read(String kafka, int generation) {
    Topics topics = new Topics("", generation);
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    Map<Object, Object> tracks = new HashMap<>();
    Map<Object, Object> releases = new HashMap<>();
    Map<Object, Object> months = new HashMap<>();
    Map<Object, Object> days = new HashMap<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      read(consumer, topics.trackTotals()).forEach(it -> tracks.putAll(TrackTotal.all(it)));
      read(consumer, topics.releaseTotals()).forEach(it -> releases.putAll(ReleaseTotal.all(it)));
      read(consumer, topics.royaltyAccruals()).forEach(it -> months.putAll(Accrual.all(it)));
      read(consumer, topics.dailyStreams()).forEach(it -> add(DailyStreams.of(it), days));
    }
    return Map.of("tracks", tracks, "releases", releases, "months", months, "days", days);
  }

  private static void add(DailyStreams rows, Map<Object, Object> days) {
    while (rows.next()) {
      days.merge(rows.key(), rows.counted(), (a, b) -> ((Counted) a).plus((Counted) b));
    }
  }

  private static List<byte[]> read(KafkaConsumer<byte[], byte[]> consumer, String topic) {
    List<byte[]> values = new ArrayList<>();
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(it -> new TopicPartition(topic, it.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
      consumer.poll(Duration.ofMillis(200)).forEach(it -> values.add(it.value()));
    }
    return values;
  }
}
