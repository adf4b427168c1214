package dev.playledger.e2e.faults;

import static org.awaitility.Awaitility.await;

import dev.playledger.events.Topics;
import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Topics, tables and processes of one run, on the servers of the build. */
final class Stage implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String PROJECTIONS = "projections";

  private final Servers servers = TestServers.get();
  private final String kafka = servers.kafka().bootstrapServers();
  private final Topics topics = new Topics("f" + Long.toString(System.nanoTime(), 36));
  private final Path dir;
  private final ReadTables tables;
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Catalogue catalogue;
  private final Instances instances;
  private final Sender sender;
  private @Nullable Jvm projections;

  Stage(String name, Plan plan) throws Exception {
    dir = TestServers.root().resolve("infra/e2e/target/faults").resolve(name);
    FileSystemUtils.deleteRecursively(dir);
    Files.createDirectories(dir);
    tables = ReadTables.create(servers.postgres(), topics.namespace());
    admin = Admin.create(Map.of("bootstrap.servers", kafka));
    topics.create(admin);
    topics.createStreams(admin);
    producer = producer();
    catalogue = new Catalogue(topics, producer);
    instances = new Instances(topics, kafka, dir, admin);
    sender = new Sender(topics.streamEvents(), producer, plan);
  }

  /** However long Kafka may be away, nothing is given up. */
  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", kafka);
    settings.put("compression.type", "lz4");
    settings.put("linger.ms", 20);
    settings.put("max.block.ms", 600_000);
    settings.put("delivery.timeout.ms", 600_000);
    settings.put("max.in.flight.requests.per.connection", 1);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  Instances instances() {
    return instances;
  }

  void begin(int perSecond) throws Exception {
    catalogue.publish(1, Catalogue.LATE - 1);
    startProjections();
    instances.start("one");
    instances.awaitShared();
    sender.start(perSecond);
  }

  private void startProjections() throws Exception {
    var settings =
        Map.of(
            "playledger.namespace", topics.namespace(),
            "spring.datasource.url", tables.url(),
            "spring.datasource.username", servers.postgres().user(),
            "spring.datasource.password", servers.postgres().password(),
            "spring.kafka.bootstrap-servers", kafka,
            "playledger.elasticsearch-url", servers.elasticsearch().url());
    projections = Jvm.start(PROJECTIONS, settings, Map.of(), dir.resolve(PROJECTIONS + ".log"));
  }

  void publishTheRest() {
    catalogue.publish(Catalogue.LATE, Catalogue.TRACKS);
  }

  void awaitSent(double share) {
    await()
        .atMost(PATIENCE)
        .until(() -> sender.share() >= share || sender.end().isCompletedExceptionally());
  }

  /** Holds back what comes after this share until it is told another. */
  void sendUpTo(double share) {
    sender.sendUpTo(share);
  }

  /** Waits until all that may be sent is sent and judged. */
  void awaitCaughtUp() {
    await().atMost(PATIENCE).ignoreExceptions().until(() -> tables.judged() >= sender.allowed());
  }

  /** Ends the broker; the launcher starts it again. */
  void bounceKafka(boolean hard) {
    long pid = TestServers.reread().kafka().pid();
    ProcessHandle broker = ProcessHandle.of(pid).orElseThrow();
    boolean _ = hard ? broker.destroyForcibly() : broker.destroy();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> TestServers.reread().kafka().pid() != pid);
  }

  /** Waits until all that was sent is told of as the books have it, and stays so. */
  void settle(Books books, int times) throws Exception {
    sender.end().join();
    new Outcome(tables, admin, topics, kafka).settle(books.rows(times));
  }

  @Override
  public void close() {
    instances.close();
    if (projections != null) {
      projections.kill();
    }
    producer.close(Duration.ZERO);
    admin.close();
  }
}
