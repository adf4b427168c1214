package dev.playledger.ingest.rejection;

import dev.playledger.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads single records of the topics of streams by where they stand; seldom, so by no group. */
public final class StreamRecords {

  private static final Duration WAIT = Duration.ofMillis(500);

  private final Map<String, Object> settings;
  private final Duration patience;

  public StreamRecords(Map<String, Object> client, Duration patience) {
    this.patience = patience;
    settings = new HashMap<>(client);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    // One batch, however long it is.
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
  }

  /**
   * The record, if it is there for good.
   *
   * @throws KafkaException when Kafka does not say so in time
   */
  Optional<ConsumerRecord<byte[], byte[]>> at(String topic, int partition, long offset) {
    if (partition >= Topics.STREAM_PARTITIONS) {
      return Optional.empty();
    }
    var place = new TopicPartition(topic, partition);
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(place));
      long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
      return offset < end ? read(consumer, place, offset) : Optional.empty();
    }
  }

  /** What was taken back or removed is passed over. */
  private Optional<ConsumerRecord<byte[], byte[]>> read(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition place, long offset) {
    long deadline = System.nanoTime() + patience.toNanos();
    consumer.seek(place, offset);
    try {
      while (consumer.position(place) <= offset) {
        for (ConsumerRecord<byte[], byte[]> it : consumer.poll(WAIT)) {
          return Optional.of(it).filter(found -> found.offset() == offset);
        }
        if (System.nanoTime() > deadline) {
          throw new TimeoutException("%s at %d was not read in time".formatted(place, offset));
        }
      }
      return Optional.empty();
    } catch (OffsetOutOfRangeException _) {
      return Optional.empty();
    }
  }
}
