package dev.playledger.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** External analytics: pushes events into Kafka and through the HTTP door. */
final class Pusher implements AutoCloseable {

  private static final int FRAME_LINES = 100;

  private final String topic;
  private final KafkaProducer<String, byte[]> producer;
  private final Map<String, StringBuilder> frames = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final HttpBatch batch;

  Pusher(Doors doors, HttpBatch batch) {
    this.topic = doors.topic();
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                doors.kafka(),
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                // However long Kafka may be away, nothing is given up.
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                600_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                600_000,
                // With more of them, a broker that was killed may never take one that is sent
                // again.
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1),
            new StringSerializer(),
            new ByteArraySerializer());
    this.batch = batch;
  }

  void push(Line line) {
    switch (line.lane()) {
      case SINGLE -> send(line.key(), line.json());
      case HTTP -> batch.add(line.json());
      case FRAME, UNKEYED -> frame(line.key(), line.json());
    }
  }

  private void frame(String key, String json) {
    StringBuilder frame = frames.computeIfAbsent(key, _ -> new StringBuilder());
    frame.append(json).append('\n');
    if (lines.merge(key, 1, Integer::sum) >= FRAME_LINES) {
      send(key, frame.toString());
      frames.remove(key);
      lines.remove(key);
    }
  }

  private void send(String key, String value) {
    Exception failed = failure.get();
    if (failed != null) {
      throw new IllegalStateException("Kafka did not take an event", failed);
    }
    var _ =
        producer.send(
            new ProducerRecord<>(topic, key.isEmpty() ? null : key, value.getBytes(UTF_8)),
            (_, refusal) -> {
              if (refusal != null) {
                failure.set(refusal);
              }
            });
  }

  /** Comes back when all that was pushed is acknowledged. */
  void flush() {
    frames.forEach((key, frame) -> send(key, frame.toString()));
    frames.clear();
    lines.clear();
    batch.flush();
    producer.flush();
    Exception failed = failure.get();
    if (failed != null) {
      throw new IllegalStateException("Kafka did not take an event", failed);
    }
  }

  @Override
  public void close() {
    producer.close(java.time.Duration.ZERO);
  }
}
