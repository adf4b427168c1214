package dev.playledger.projections;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.ArtistProfile;
import dev.playledger.events.CloudEventHeaders;
import dev.playledger.events.DomainEvent;
import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes a log as the relay does: in transactions, with positions from 1. */
public final class DomainLog implements AutoCloseable {

  private final Topics topics;
  public final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<String, Long> sequences = new HashMap<>();
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private String store = "first-store";
  private long position;

  DomainLog(String bootstrapServers, Topics topics) {
    this.topics = topics;
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers, "transactional.id", topics.named("relay")),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    create();
    producer.initTransactions();
  }

  void create() {
    try {
      topics.create(admin);
      topics.createStreams(admin);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void from(String otherStore) {
    store = otherStore;
    position = 0;
    sequences.clear();
  }

  public long position() {
    return position;
  }

  /** Appends the events in one transaction; returns the last one's position. */
  public long append(DomainEvent... events) {
    return append(List.of(events));
  }

  public long append(List<? extends DomainEvent> events) {
    send(events.stream().map(this::record).toList());
    return position;
  }

  public void send(List<ProducerRecord<byte[], byte[]>> records) {
    producer.beginTransaction();
    List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
    producer.commitTransaction();
    for (Future<RecordMetadata> it : sent) {
      RecordMetadata record = it.resultNow();
      ends.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }
  }

  /** The offset after the last record in each partition; what ends a transaction comes after it. */
  Map<TopicPartition, Long> ends() {
    return ends;
  }

  /** The artist has this name, or none any more. */
  public void name(long artist, @Nullable String name) {
    byte[] value =
        name == null ? null : EventJson.MAPPER.writeValueAsBytes(new ArtistProfile(name));
    send(List.of(new ProducerRecord<>(topics.artistProfiles(), key(artist), value)));
  }

  public ProducerRecord<byte[], byte[]> record(DomainEvent event) {
    return record(
        event.subject().toString(),
        EventJson.wireName(event.getClass()),
        new String(EventJson.write(event), UTF_8));
  }

  /** Anything, under the headers that the relay would give it. */
  public ProducerRecord<byte[], byte[]> record(String subject, String type, String value) {
    long sequence = sequences.merge(subject, 0L, (before, _) -> before + 1);
    position++;
    var record =
        new ProducerRecord<>(
            topics.domainEvents(),
            key(Long.parseLong(subject.replaceAll("\\D", ""))),
            value.getBytes(UTF_8));
    new CloudEventHeaders(
            "event-" + position,
            type,
            CloudEventHeaders.sourceOf(store),
            "2026-11-20T12:00:00Z",
            subject,
            sequence,
            position,
            "account-7",
            "correlation",
            null)
        .writeTo(record.headers());
    return record;
  }

  private static byte[] key(long id) {
    return ByteBuffer.allocate(Long.BYTES).putLong(id).array();
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
  }
}
