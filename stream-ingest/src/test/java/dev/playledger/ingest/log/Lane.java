package dev.playledger.ingest.log;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes to Kafka and reads from it, as plainly as can be. */
public record Lane(Map<String, Object> kafka) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * One request at a time: to a partition that was made a moment ago the first may go astray, and a
   * second one that overtakes it bars its way for good.
   */
  public void write(Consumer<Consumer<ProducerRecord<byte[], byte[]>>> all) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("batch.size", 256 * 1024);
    settings.put("linger.ms", 5);
    settings.put("max.in.flight.requests.per.connection", 1);
    settings.put("buffer.memory", 128L << 20);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      all.accept(it -> {
        var _ = producer.send(it);
      });
    }
  }

  public List<ConsumerRecord<byte[], byte[]>> read(Admin admin, String topic) throws Exception {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("isolation.level", "read_committed");
    var all = partitions(admin, topic);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  public List<byte @Nullable []> values(Admin admin, String topic) throws Exception {
    List<byte @Nullable []> values = new ArrayList<>();
    read(admin, topic).forEach(it -> values.add(it.value()));
    return values;
  }

  /** Waits until a group has committed all that there is of a topic. */
  public void settle(Admin admin, String group, String topic) throws Exception {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions(admin, topic).forEach(it -> latest.put(it, OffsetSpec.latest()));
    var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    var ends = admin.listOffsets(latest, committed).all().get();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          Map<TopicPartition, OffsetAndMetadata> now =
              admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
          return ends.entrySet().stream()
              .allMatch(it -> offset(now.get(it.getKey())) >= it.getValue().offset());
        });
  }

  private static List<TopicPartition> partitions(Admin admin, String topic) throws Exception {
    return requireNonNull(admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic))
        .partitions()
        .stream()
        .map(it -> new TopicPartition(topic, it.partition()))
        .toList();
  }

  private static long offset(@Nullable OffsetAndMetadata committed) {
    return committed == null ? 0 : committed.offset();
  }
}
