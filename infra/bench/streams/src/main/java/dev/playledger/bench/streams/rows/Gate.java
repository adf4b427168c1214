package dev.playledger.bench.streams.rows;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/**
 * Lets an application of Kafka Streams take in no more of a topic, and go on with what it took. By
 * the setting {@code default.client.supplier}, so there is one for the process.
 */
public final class Gate extends DefaultKafkaClientSupplier {

  private static final Map<TopicPartition, Long> TAKEN = new ConcurrentHashMap<>();
  private static volatile String closed = "";

  static void open() {
    closed = "";
    TAKEN.clear();
  }

  static void close(String topic) {
    closed = topic;
  }

  /** Where it was in each partition that has been closed. */
  static Map<TopicPartition, Long> taken() {
    return Map.copyOf(TAKEN);
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return new Gated(config);
  }

  private static final class Gated extends KafkaConsumer<byte[], byte[]> {

    Gated(Map<String, Object> config) {
      super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Streams resumes what it paused, so this is done each time. */
    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      Set<TopicPartition> shut =
          assignment().stream().filter(it -> it.topic().equals(closed)).collect(toSet());
      if (!shut.isEmpty()) {
        pause(shut);
        shut.forEach(it -> TAKEN.put(it, position(it)));
      }
      return super.poll(timeout);
    }
  }
}
