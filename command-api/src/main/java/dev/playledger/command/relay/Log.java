package dev.playledger.command.relay;

import dev.playledger.events.CloudEventHeaders;
import dev.playledger.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The relay's side of Kafka: how its log is made, read at the end, and written to. */
final class Log {

  private static final int REQUESTS_IN_PATIENCE = 3;
  private static final int AT_THE_END_MS = 10;
  private static final int REQUEST_BYTES = 512 * 1024;

  private final Topics topics;
  private final Map<String, Object> client;
  private final Duration transactionTimeout;

  Log(Topics topics, Map<String, Object> client, Duration transactionTimeout) {
    this.topics = topics;
    this.client = client;
    this.transactionTimeout = transactionTimeout;
  }

  Topics topics() {
    return topics;
  }

  void createTopics() throws ExecutionException, InterruptedException {
    Map<String, Object> settings = settings();
    settings.put("default.api.timeout.ms", millis(patience()));
    try (Admin admin = Admin.create(settings)) {
      topics.amendNames(admin);
      topics.create(admin);
    }
  }

  /** What the last committed event of the log says of itself. */
  Optional<CloudEventHeaders> last() {
    Map<String, Object> settings = settings();
    settings.put("default.api.timeout.ms", millis(patience()));
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", false);
    settings.put("fetch.max.wait.ms", AT_THE_END_MS);
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      return new LogEnd(consumer, new TopicPartition(topics.domainEvents(), 0), patience()).last();
    }
  }

  /** The one writer; any earlier one is fenced, and its last transaction ended, by then. */
  Producer<byte[], byte[]> writer() {
    Map<String, Object> settings = settings();
    settings.put("transactional.id", topics.named("relay"));
    settings.put("transaction.timeout.ms", millis(transactionTimeout));
    settings.put("delivery.timeout.ms", millis(patience()));
    settings.put("max.block.ms", millis(patience()));
    settings.put("batch.size", REQUEST_BYTES);
    var writer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      writer.initTransactions();
      return writer;
    } catch (RuntimeException e) {
      writer.close(Duration.ZERO);
      throw e;
    }
  }

  /** Writes all of them or none. */
  static void write(Producer<byte[], byte[]> writer, List<ProducerRecord<byte[], byte[]>> records) {
    writer.beginTransaction();
    for (var record : records) {
      var _ = writer.send(record);
    }
    writer.commitTransaction();
  }

  /** How long it waits for Kafka: half a transaction, so that it gives up before Kafka does. */
  private Duration patience() {
    return transactionTimeout.dividedBy(2);
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("request.timeout.ms", millis(patience()) / REQUESTS_IN_PATIENCE);
    return settings;
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
