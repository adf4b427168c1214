package dev.playledger.e2e;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The last value of each key in the topics of totals, byte by byte. */
final class Totals {

  private static final List<String> TOPICS =
      List.of("track-totals", "release-totals", "daily-streams", "royalty-accruals");

  private Totals() {}

  static Map<String, Map<String, String>> read(String kafka, int generation) {
    var totals = new TreeMap<String, Map<String, String>>();
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      for (String topic : TOPICS) {
        totals.put(topic, read(consumer, generation == 1 ? topic : topic + "-g" + generation));
      }
    }
    return totals;
  }

  private static Map<String, String> read(KafkaConsumer<byte[], byte[]> consumer, String topic) {
    var values = new TreeMap<String, String>();
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(it -> new TopicPartition(topic, it.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
      consumer
          .poll(Duration.ofMillis(200))
          .forEach(it -> values.put(hex(it.key()), hex(it.value())));
    }
    return values;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
