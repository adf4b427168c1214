package dev.playledger.local.testing;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** A Kafka that only one test uses, which stops it. */
public final class OwnKafka implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final int port;
  private Process node;

  public OwnKafka() throws IOException, InterruptedException {
    home = Files.createTempDirectory("own-kafka");
    try (var one = free();
        var other = free()) {
      port = one.getLocalPort();
      writeSettings(other.getLocalPort());
    }
    node = start();
  }

  private Process start() throws IOException, InterruptedException {
    Files.deleteIfExists(ready());
    Path local = TestServers.root().resolve("infra/local/target");
    Process started =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=192m",
                "-Dlogback.configurationFile=kafka-logback.xml",
                "-cp",
                local.resolve("classes") + File.pathSeparator + local.resolve("lib") + "/*",
                "dev.playledger.local.KafkaNode",
                settings().toString(),
                ready().toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log").toFile())
            .start();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(ready())) {
      if (!started.isAlive() || System.nanoTime() > deadline) {
        started.destroyForcibly();
        throw new IllegalStateException("Kafka did not start, see " + home);
      }
      Thread.sleep(50);
    }
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

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Its connections stay, and nothing answers. */
  public void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  public void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  public void kill() {
    node.destroyForcibly().onExit().join();
  }

  public void startAgain() throws IOException, InterruptedException {
    node = start();
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(node.pid())).start();
    if (kill.waitFor() != 0) {
      throw new IOException("kill -%s %d failed".formatted(name, node.pid()));
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    List<Path> all;
    try (Stream<Path> found = Files.walk(home)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
