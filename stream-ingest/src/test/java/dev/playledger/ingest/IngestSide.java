package dev.playledger.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import dev.playledger.events.account.Role;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A stream side of its own, on the shared servers if not on others. */
final class IngestSide implements AutoCloseable {

  private final String namespace = "i" + Long.toString(System.nanoTime(), 36);
  private final Map<String, Object> kafka;
  private final Tokens tokens = Tokens.start();
  private final Path state;
  private final KafkaProducer<byte[], byte[]> producer;
  private @Nullable ConfigurableApplicationContext app;

  IngestSide() throws Exception {
    this(TestServers.get().kafka().bootstrapServers());
  }

  IngestSide(String bootstrapServers) throws Exception {
    kafka = Map.of("bootstrap.servers", bootstrapServers);
    producer = producer();
    state = Files.createTempDirectory("stream-state");
    try (Admin admin = Admin.create(kafka)) {
      topics(1).create(admin);
      topics(1).createStreams(admin);
    }
  }

  /**
   * One request at a time: to a partition that was made a moment ago the first may go astray, and a
   * second one that overtakes it bars its way for good.
   */
  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("max.in.flight.requests.per.connection", 1);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  Topics topics(int generation) {
    return new Topics(namespace, generation);
  }

  void start(int generation, String... more) {
    var settings =
        Stream.of(
            "--server.port=0",
            "--playledger.namespace=" + namespace,
            "--playledger.totals.generation=" + generation,
            "--playledger.ingest.state-dir=" + state,
            "--playledger.instance=one",
            "--playledger.jwks-url=" + tokens.url(),
            "--spring.kafka.bootstrap-servers=" + kafka.get("bootstrap.servers"));
    app =
        new SpringApplicationBuilder(IngestApplication.class)
            .bannerMode(Banner.Mode.OFF)
            .run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
  }

  /** Somebody at the doors. */
  Visitor as(Role... roles) {
    var port =
        requireNonNull(app)
            .getEnvironment()
            .getRequiredProperty("local.server.port", Integer.class);
    return new Visitor(URI.create("http://127.0.0.1:" + port), tokens.of(roles));
  }

  void stop() {
    if (app != null) {
      app.close();
      app = null;
    }
  }

  void loseState() throws IOException {
    FileSystemUtils.deleteRecursively(state);
  }

  void write(DomainEvent event) {
    var record =
        new ProducerRecord<byte[], byte[]>(
            topics(1).domainEvents(), new byte[8], EventJson.write(event));
    record.headers().add("ce_type", EventJson.wireName(event.getClass()).getBytes(UTF_8));
    var _ = producer.send(record);
  }

  void push(@Nullable String key, String frame) {
    push(key, frame.getBytes(UTF_8));
  }

  void push(@Nullable String key, byte[] frame) {
    var _ =
        producer.send(
            new ProducerRecord<>(
                topics(1).streamEvents(), key == null ? null : key.getBytes(UTF_8), frame));
  }

  void flush() {
    producer.flush();
  }

  /** The last value of each key, by the bytes. */
  Map<String, String> last(String topic) {
    Map<String, String> last = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> it : read(topic)) {
      last.put(Arrays.toString(it.key()), new String(it.value(), UTF_8));
    }
    return last;
  }

  /** What has become of all events so far. */
  Verdicts verdicts() {
    return last(topics(1).streamVerdicts()).values().stream()
        .map(it -> EventJson.MAPPER.readValue(it, Verdicts.class))
        .reduce(Verdicts.NONE, Verdicts::plus);
  }

  /** All that is committed now. */
  List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("isolation.level", "read_committed");
    var partitions =
        IntStream.range(0, Topics.STREAM_PARTITIONS)
            .mapToObj(it -> new TopicPartition(topic, it))
            .toList();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  @Override
  public void close() throws IOException {
    stop();
    producer.close();
    tokens.close();
    loseState();
  }
}
