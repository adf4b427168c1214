package dev.playledger.local;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Kafka on one node, broker and controller in one, in a process of its own. */
final class Kafka {

  private static final String FOR_EVER = String.valueOf(100 * 365 * 24 * 60);

  private static final int USUAL_PORT = 9092;

  private final Path home;
  private final Options options;
  private final int port;
  private final int controllerPort;

  Kafka(Host host, Options options) throws IOException {
    this.home = host.dir().resolve("kafka");
    this.options = options;
    this.port = port(host.ports(), options);
    this.controllerPort = host.ports().of("kafka-controller");
  }

  /** A port that can be told to others, unless it is for the tests of one build only. */
  private static int port(Ports ports, Options options) throws IOException {
    return options.kafkaPort() != 0
        ? ports.keep("kafka", options.kafkaPort())
        : ports.of("kafka", options.serversOnly() ? 0 : USUAL_PORT);
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  Recipe prepare() throws IOException {
    Files.createDirectories(home);
    Path ready = home.resolve("ready");
    Files.deleteIfExists(ready);
    Path settings = home.resolve("server.properties");
    try (Writer writer = Files.newBufferedWriter(settings)) {
      properties().store(writer, "Written anew at each start");
    }
    var jvm = new ArrayList<>(options.compilers());
    jvm.add("-Dlogback.configurationFile=kafka-logback.xml");
    List<String> command =
        Java.command(
            "512m",
            jvm,
            List.of(
                "-cp",
                Java.classPath(),
                KafkaNode.class.getName(),
                settings.toString(),
                ready.toString()));
    return Recipe.of(command, Map.of(), home, _ -> Files.exists(ready));
  }

  private Properties properties() {
    var properties = new Properties();
    properties.putAll(
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            // A static voter: its port may change from one start to the next.
            Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
            Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("log.dirs", home.resolve("logs").toString()),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("log.retention.ms", "-1"),
            Map.entry("offsets.retention.minutes", FOR_EVER),
            // Back within seconds after it was killed.
            Map.entry("broker.session.timeout.ms", "2000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("group.min.session.timeout.ms", "1000"),
            // A name that is no more is to leave soon, before the eyes of a test.
            Map.entry("log.cleaner.backoff.ms", "1000"),
            Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20)),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1")));
    return properties;
  }
}
