package dev.playledger.bench.streams.rows;

import dev.playledger.events.Topics;
import dev.playledger.events.streams.NumberKey;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The streams of each track as a topic has them: the last that a record says. */
record Answer(Run run, String topic, Reads reads) {

  /** Puts what a record says of tracks to their streams. */
  @FunctionalInterface
  interface Reads {
    void read(ConsumerRecord<byte[], byte[]> record, long[] streams);
  }

  /** Of a topic whose keys are tracks and whose values are streams, both eight bytes. */
  static Answer keyed(Run run, String topic) {
    return new Answer(
        run,
        topic,
        (record, streams) ->
            streams[(int) NumberKey.read(record.key())] =
                ByteBuffer.wrap(record.value()).getLong());
  }

  long[] read() {
    Map<String, Object> settings = new HashMap<>(run.client());
    settings.put("isolation.level", "read_committed");
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.STREAM_PARTITIONS)
            .mapToObj(it -> new TopicPartition(topic, it))
            .toList();
    long[] streams = new long[run.tracks() + 1];
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(it -> reads.read(it, streams));
      }
    }
    return streams;
  }
}
