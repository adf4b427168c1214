package dev.playledger.bench.streams.rows;

import dev.playledger.events.Topics;
import dev.playledger.events.streams.NumberKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The streams of each track as a topic has them: the last of each key, an eight-byte number. */
record Answer(Run run, String topic, ToLongFunction<byte[]> streams) {

  long[] read() {
    Map<String, Object> settings = new HashMap<>(run.client());
    settings.put("isolation.level", "read_committed");
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.STREAM_PARTITIONS)
            .mapToObj(it -> new TopicPartition(topic, it))
            .toList();
    byte[][] last = new byte[run.tracks() + 1][];
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(it -> last[(int) NumberKey.read(it.key())] = it.value());
      }
    }
    long[] found = new long[last.length];
    for (int track = 1; track < last.length; track++) {
      found[track] = last[track] == null ? 0 : streams.applyAsLong(last[track]);
    }
    return found;
  }
}
