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

  /** The total of each track, release, month of royalties and day. */
  static Map<Object, Object> read(String kafka, int generation) {
    Topics topics = new Topics("", generation);
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    Map<Object, Object> totals = new HashMap<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      read(consumer, topics.trackTotals()).forEach(it -> totals.putAll(TrackTotal.all(it)));
      read(consumer, topics.releaseTotals()).forEach(it -> totals.putAll(ReleaseTotal.all(it)));
      read(consumer, topics.royaltyAccruals()).forEach(it -> totals.putAll(Accrual.all(it)));
      read(consumer, topics.dailyStreams()).forEach(it -> add(DailyStreams.of(it), totals));
    }
    return totals;
  }

  private static void add(DailyStreams rows, Map<Object, Object> totals) {
    while (rows.next()) {
      totals.merge(rows.key(), rows.counted(), (a, b) -> ((Counted) a).plus((Counted) b));
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
