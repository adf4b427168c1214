package dev.playledger.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.CloudEventHeaders;
import dev.playledger.events.Topics;
import dev.playledger.local.testing.TestServers;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The log as a consumer of committed records sees it. */
final class TestLog {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Topics topics;
  private final Map<String, Object> kafka;

  TestLog(TestStore store) {
    this(store, client());
  }

  TestLog(TestStore store, Map<String, Object> kafka) {
    this.topics = new Topics(store.namespace());
    this.kafka = kafka;
  }

  static Map<String, Object> client() {
    return client(TestServers.get().kafka().bootstrapServers());
  }

  static Map<String, Object> client(String bootstrapServers) {
    return Map.of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", 200);
  }

  /** Waits for the newest event of the store, then compares the two from the first to the last. */
  void mustEqual(TestStore store) throws SQLException {
    List<Entry> log = until(store.newest());
    List<Entry> expected = store.events();
    assertThat(log.stream().map(Entry::position))
        .isEqualTo(expected.stream().map(Entry::position).toList());
    assertThat(log).isEqualTo(expected);
  }

  /** What the log holds when it has reached this position. */
  List<Entry> until(long position) {
    try (var consumer = consumer(topics.domainEvents())) {
      List<Entry> all = new ArrayList<>();
      Instant deadline = Instant.now().plus(PATIENCE);
      while (all.isEmpty() ? position > 0 : all.getLast().position() < position) {
        assertThat(Instant.now()).as("reads %s up to %s", all.size(), position).isBefore(deadline);
        consumer.poll(Duration.ofMillis(50)).forEach(it -> all.add(Entry.of(it)));
      }
      consumer.poll(Duration.ofMillis(50)).forEach(it -> all.add(Entry.of(it)));
      return all;
    }
  }

  /** The last value of each artist, without the one that the sweep writes. */
  Map<Long, @Nullable String> profiles() {
    Map<Long, @Nullable String> profiles = new LinkedHashMap<>();
    for (var record : all(topics.artistProfiles(), "read_committed")) {
      byte @Nullable [] value = record.value();
      profiles.put(number(record), value == null ? null : new String(value, UTF_8));
    }
    profiles.remove(Sweep.NOBODY);
    return profiles;
  }

  /** All that the topic of names still holds, also what was never committed. */
  String names() {
    StringBuilder names = new StringBuilder();
    for (var record : all(topics.artistProfiles(), "read_uncommitted")) {
      byte @Nullable [] value = record.value();
      names.append(value == null ? "" : new String(value, UTF_8)).append('\n');
    }
    return names.toString();
  }

  private List<ConsumerRecord<byte[], byte[]>> all(String topic, String isolation) {
    try (var consumer = consumer(topic, isolation)) {
      TopicPartition only = new TopicPartition(topic, 0);
      long end = requireNonNull(consumer.endOffsets(Set.of(only)).get(only));
      List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
      Instant deadline = Instant.now().plus(PATIENCE);
      while (consumer.position(only) < end) {
        assertThat(Instant.now()).isBefore(deadline);
        consumer.poll(Duration.ofMillis(50)).forEach(all::add);
      }
      return all;
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer(String topic) {
    return consumer(topic, "read_committed");
  }

  private KafkaConsumer<byte[], byte[]> consumer(String topic, String isolation) {
    Map<String, Object> reading = new LinkedHashMap<>(kafka);
    reading.put("isolation.level", isolation);
    reading.put("enable.auto.commit", false);
    reading.put("max.poll.records", 10_000);
    var consumer =
        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    TopicPartition only = new TopicPartition(topic, 0);
    consumer.assign(Set.of(only));
    consumer.seekToBeginning(Set.of(only));
    return consumer;
  }

  private static long number(ConsumerRecord<byte[], byte[]> record) {
    return ByteBuffer.wrap(record.key()).getLong();
  }

  /** All that an event says of itself, wherever it is read. */
  record Entry(long key, CloudEventHeaders headers, String value) {

    long position() {
      return headers.position();
    }

    static Entry of(ConsumerRecord<byte[], byte[]> record) {
      return new Entry(
          number(record),
          CloudEventHeaders.of(record.headers()),
          new String(record.value(), UTF_8));
    }

    static Entry of(ResultSet row) throws SQLException {
      String subject = row.getString("aggregate_identifier");
      CloudEventHeaders headers =
          new CloudEventHeaders(
              row.getString("event_identifier"),
              row.getString("payload_type"),
              row.getString("source"),
              row.getString("time_stamp"),
              subject,
              row.getLong("sequence_number"),
              row.getLong("global_index"),
              row.getString("actor"),
              row.getString("correlation"),
              row.getString("causation"));
      long key = Long.parseLong(subject.replaceAll("\\D", ""));
      return new Entry(key, headers, new String(row.getBytes("payload"), UTF_8));
    }
  }
}
