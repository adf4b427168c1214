package dev.playledger.e2e;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Stream events of a test, each with an id that nobody else has. */
final class Plays {

  private Plays() {}

  static List<String> of(long track, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> of(track, UUID.randomUUID().toString()))
        .toList();
  }

  static String of(long track, String eventId) {
    return """
    {"eventId":"%s","trackId":%d,"source":"spotify","territory":"DE","occurredAt":"2026-08-01T12:00:00Z"}\
    """
        .formatted(eventId, track);
  }

  /** Pushes a line as external analytics do. */
  static void toKafka(Playledger playledger, String line) {
    String namespace = playledger.namespace();
    String topic = (namespace.isEmpty() ? "" : namespace + ".") + "stream-events";
    try (var kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", playledger.kafka()),
            new StringSerializer(),
            new StringSerializer())) {
      var _ = kafka.send(new ProducerRecord<>(topic, line));
    }
  }
}
