package dev.playledger.ingest.judge;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Makes one record of many small ones of {@code stream-events}, between the consumer and Kafka
 * Streams, whose steps for each record cost more than to judge an event. Each line keeps the place
 * at which it stands.
 *
 * <p>A bundle has the offset of its first record, so it is either committed or read again as a
 * whole; in it are records of one time only, so that time passes as it does without bundles. Its
 * key is one of two arrays, known by their identity: no sender can write a record that is taken for
 * one.
 */
@NullUnmarked // Kafka configures it after the construction.
public final class Bundles implements ConsumerInterceptor<byte[], byte[]> {

  /** The setting that names the topic. */
  static final String TOPIC = "playledger.bundles.topic";

  private static final byte[] KEYED = "keyed bundle".getBytes(StandardCharsets.UTF_8);
  private static final byte[] UNKEYED = "unkeyed bundle".getBytes(StandardCharsets.UTF_8);

  /** A bundle takes no more records when it has as many. */
  private static final int ENOUGH_BYTES = 16 * 1024;

  /** A longer record holds several events, or is rare. */
  private static final int MOST_BYTES = 2048;

  private String topic;

  /** The settings of an application of Kafka Streams that reads the topic so. */
  public static Map<String, Object> settings(String topic) {
    return Map.of(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
        Bundles.class.getName(),
        StreamsConfig.mainConsumerPrefix(TOPIC),
        topic);
  }

  @Override
  public void configure(Map<String, ?> settings) {
    topic = (String) requireNonNull(settings.get(TOPIC));
  }

  /** The lane of a record of the topic, by its key. */
  @SuppressWarnings("ReferenceEquality") // Equal ones may have been sent.
  static int lane(byte @Nullable [] key) {
    if (key == KEYED) {
      return JudgeTopology.SPREAD;
    }
    if (key == UNKEYED) {
      return JudgeTopology.UNKEYED_BUNDLE;
    }
    return key == null ? JudgeTopology.UNKEYED : JudgeTopology.KEYED;
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> all = new HashMap<>();
    for (TopicPartition partition : records.partitions()) {
      var its = records.records(partition);
      all.put(partition, partition.topic().equals(topic) ? bundled(its) : its);
    }
    return new ConsumerRecords<>(all, records.nextOffsets());
  }

  private static List<ConsumerRecord<byte[], byte[]>> bundled(
      List<ConsumerRecord<byte[], byte[]>> records) {
    List<ConsumerRecord<byte[], byte[]>> bundled = new ArrayList<>();
    var lines = new Spread.Writer();
    for (int next = 0; next < records.size(); ) {
      var first = records.get(next++);
      if (isSmall(first)) {
        add(first, lines);
        while (next < records.size()
            && lines.bytes() < ENOUGH_BYTES
            && goTogether(first, records.get(next))) {
          add(records.get(next++), lines);
        }
        bundled.add(bundle(first, lines.take()));
      } else {
        bundled.add(first);
      }
    }
    return bundled;
  }

  /** Headers may say that it is none of lines. */
  private static boolean isSmall(ConsumerRecord<byte[], byte[]> record) {
    return record.value() != null
        && record.value().length <= MOST_BYTES
        && record.headers().toArray().length == 0;
  }

  private static boolean goTogether(
      ConsumerRecord<byte[], byte[]> first, ConsumerRecord<byte[], byte[]> other) {
    return isSmall(other)
        && first.timestamp() == other.timestamp()
        && (first.key() == null) == (other.key() == null);
  }

  private static void add(ConsumerRecord<byte[], byte[]> record, Spread.Writer lines) {
    StreamEvents.each(
        record.value(),
        (number, text, from, to) ->
            lines.add(
                record.partition(), record.offset(), number, record.timestamp(), text, from, to));
  }

  private static ConsumerRecord<byte[], byte[]> bundle(
      ConsumerRecord<byte[], byte[]> first, byte[] value) {
    return new ConsumerRecord<>(
        first.topic(),
        first.partition(),
        first.offset(),
        first.timestamp(),
        first.timestampType(),
        first.serializedKeySize(),
        value.length,
        first.key() == null ? UNKEYED : KEYED,
        value,
        new RecordHeaders(),
        first.leaderEpoch());
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    // Nothing is to be done.
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
