package dev.playledger.ingest;

import static org.awaitility.Awaitility.await;

import dev.playledger.local.testing.TestServers;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.springframework.util.FileSystemUtils;

/** A Kafka that only one test uses, which stops it. */
final class OwnKafka implements AutoCloseable {

  private final Path home;
  private final int port;
  private Process node;

  OwnKafka() throws IOException {
    home = Files.createTempDirectory("own-kafka");
    try (var one = free();
        var other = free()) {
      port = one.getLocalPort();
      writeSettings(other.getLocalPort());
    }
    node = start();
  }

  private Process start() throws IOException {
    Files.deleteIfExists(ready());
    Path local = TestServers.root().resolve("infra/local/target");
    Process started =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=kafka-logback.xml",
                "-cp",
                local.resolve("classes") + File.pathSeparator + local.resolve("lib") + "/*",
                "dev.playledger.local.KafkaNode",
                settings().toString(),
                ready().toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log").toFile())
            .start();
    await()
        .atMost(Duration.ofMinutes(2))
        .failFast("Kafka ended, see " + home, () -> !started.isAlive())
        .until(() -> Files.exists(ready()));
    return started;
  }

  private static ServerSocket free() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private void writeSettings(int controller) throws IOException {
    var properties = new Properties();
    properties.putAll(
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry(
                "listeners",
                "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://127.0.0.1:" + controller),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("log.dirs", home.resolve("logs").toString()),
            Map.entry("auto.create.topics.enable", "false"),
            // It is back sooner after it was killed.
            Map.entry("broker.session.timeout.ms", "2000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20)),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1")));
    try (Writer writer = Files.newBufferedWriter(settings())) {
      properties.store(writer, null);
    }
  }

  private Path settings() {
    return home.resolve("server.properties");
  }

  private Path ready() {
    return home.resolve("ready");
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Its connections stay, and nothing answers. */
  void freeze() throws Exception {
    signal("STOP");
  }

  void thaw() throws Exception {
    signal("CONT");
  }

  void kill() {
    node.destroyForcibly().onExit().join();
  }

  void startAgain() throws IOException {
    node = start();
  }

  private void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(node.pid())).start().waitFor();
  }

  @Override
  public void close() throws IOException {
    kill();
    FileSystemUtils.deleteRecursively(home);
  }
}
