package dev.playledger.command.total;

import dev.playledger.door.KafkaSettings;
import dev.playledger.events.Topics;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.TrackTotal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The topic of the totals of tracks; all instances share the work of reading it. */
@Component
class TotalsLog {

  private static final Logger LOG = LoggerFactory.getLogger(TotalsLog.class);

  private static final Map<String, Object> READER =
      Map.of(
          "isolation.level",
          "read_committed",
          "enable.auto.commit",
          false,
          "auto.offset.reset",
          "earliest",
          "allow.auto.create.topics",
          false,
          "session.timeout.ms",
          10_000,
          "heartbeat.interval.ms",
          2_000,
          "max.poll.records",
          1_000);

  private static final Map<String, Object> ADMIN =
      Map.of("default.api.timeout.ms", 5_000, "request.timeout.ms", 5_000);

  private final KafkaSettings kafka;
  private final Topics topics;

  TotalsLog(KafkaSettings kafka, Topics topics) {
    this.kafka = kafka;
    this.topics = topics;
  }

  /** A consumer of the topic, which is there from now on if it was not. */
  Consumer<byte[], byte[]> open() {
    try (Admin admin = Admin.create(client(ADMIN))) {
      topics.createStreams(admin);
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
    Map<String, Object> settings = client(READER);
    settings.put("group.id", topics.counted("command-api.track-totals"));
    var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.subscribe(List.of(topics.trackTotals()));
    return consumer;
  }

  /** The last total of each track in these records. */
  static Map<TrackId, TrackTotal> latest(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    Map<TrackId, TrackTotal> latest = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> it : records) {
      try {
        latest.putAll(TrackTotal.all(it.value()));
      } catch (RuntimeException e) {
        LOG.error("The totals at offset {} of {} cannot be read", it.offset(), it.topic(), e);
      }
    }
    return latest;
  }

  private Map<String, Object> client(Map<String, Object> own) {
    Map<String, Object> settings = kafka.client();
    settings.putAll(own);
    return settings;
  }
}
