package dev.playledger.ingest.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** Drives one topology by bytes, at a time that only the test moves. */
public final class Driver implements AutoCloseable {

  public static final Topics TOPICS = new Topics("test");

  public static final long CACHE = 16 << 20;

  private final TopologyTestDriver driver;
  private Instant now = Instant.parse("2026-11-20T10:00:00Z");

  public Driver(Function<TopologyConfig, Topology> topology) {
    this(CACHE, topology);
  }

  /** With so much of a cache. */
  public Driver(long cacheBytes, Function<TopologyConfig, Topology> topology) {
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, cacheBytes);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/driver/" + System.nanoTime());
    var config = new TopologyConfig(new StreamsConfig(properties));
    driver = new TopologyTestDriver(topology.apply(config), properties, now);
  }

  public Instant now() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
    driver.advanceWallClockTime(time);
  }

  public void write(String topic, byte @Nullable [] key, byte @Nullable [] value) {
    write(topic, new TestRecord<>(key, value, now));
  }

  public void write(String topic, byte[] key, byte[] value, Instant at) {
    write(topic, new TestRecord<>(key, value, at));
  }

  /** With a header. */
  public void write(String topic, byte @Nullable [] key, byte[] value, String header, String said) {
    var headers = new RecordHeaders().add(header, said.getBytes(UTF_8));
    write(topic, new TestRecord<>(key, value, headers, now));
  }

  public void write(DomainEvent event) {
    var headers = new RecordHeaders();
    headers.add("ce_type", EventJson.wireName(event.getClass()).getBytes(UTF_8));
    write(
        TOPICS.domainEvents(), new TestRecord<>(new byte[8], EventJson.write(event), headers, now));
  }

  private void write(String topic, TestRecord<byte[], byte[]> record) {
    driver
        .createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(record);
  }

  /** What was written to a topic since it was last read. */
  public List<TestRecord<byte[], byte[]>> read(String topic) {
    return driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  public <T> List<T> read(String topic, Class<T> type) {
    return read(topic).stream().map(it -> EventJson.MAPPER.readValue(it.value(), type)).toList();
  }

  /** The sum over all tasks. */
  public double metric(String name) {
    return driver.metrics().entrySet().stream()
        .filter(it -> it.getKey().name().equals(name))
        .mapToDouble(it -> (double) it.getValue().metricValue())
        .sum();
  }

  @Override
  public void close() {
    driver.close();
  }
}
