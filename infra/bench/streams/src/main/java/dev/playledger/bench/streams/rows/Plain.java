package dev.playledger.bench.streams.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.playledger.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads plays as plainly as can be, from the beginning to what is there when it starts. */
final class Plain implements AutoCloseable {

  private static final Duration WAIT = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> ends;
  private final long[] records = new long[Topics.STREAM_PARTITIONS];

  Plain(Run run, String topic) {
    Map<String, Object> settings = new HashMap<>(run.client());
    settings.put("max.poll.records", 10_000);
    settings.put("max.partition.fetch.bytes", 8 << 20);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    partitions =
        IntStream.range(0, Topics.STREAM_PARTITIONS)
            .mapToObj(it -> new TopicPartition(topic, it))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    consumer.beginningOffsets(partitions).forEach((it, first) -> records[it.partition()] = first);
    ends = consumer.endOffsets(partitions);
  }

  /** How many lines there are in all records of a topic, which it loses by that. */
  static long takeLines(Run run, String topic) throws ExecutionException, InterruptedException {
    long lines = 0;
    Map<TopicPartition, RecordsToDelete> read = new HashMap<>();
    try (var plain = new Plain(run, topic)) {
      while (!plain.isAtEnd()) {
        for (ConsumerRecord<byte[], byte[]> it : plain.poll()) {
          lines += new String(it.value(), ISO_8859_1).lines().count();
        }
      }
      plain.ends.forEach((it, end) -> read.put(it, RecordsToDelete.beforeOffset(end)));
    }
    try (Admin admin = Admin.create(run.client())) {
      admin.deleteRecords(read).all().get();
    }
    return lines;
  }

  ConsumerRecords<byte[], byte[]> poll() {
    ConsumerRecords<byte[], byte[]> some = consumer.poll(WAIT);
    for (ConsumerRecord<byte[], byte[]> it : some) {
      records[it.partition()] = it.offset() + 1;
    }
    return some;
  }

  /** How many of each partition were read. */
  long[] records() {
    return records;
  }

  boolean isAtEnd() {
    return ends.entrySet().stream()
        .allMatch(it -> records[it.getKey().partition()] >= it.getValue());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
