package dev.playledger.bench.streams.rows;

import dev.playledger.events.Topics;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A server of its own for the row, as the product starts its services. */
record HttpServerProcess(Process process, URI streams) {

  static HttpServerProcess start(Run run, Class<?> application, Topics topics, URI keys)
      throws IOException, InterruptedException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Path log = run.dir().resolve(application.getSimpleName() + ".log");
    var builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("java.class.path"),
                    application.getName()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", String.valueOf(port),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", run.kafka(),
                "PLAYLEDGER_NAMESPACE", topics.namespace(),
                "PLAYLEDGER_LIMITS_WRITES", "1000000000",
                "PLAYLEDGER_JWKS_URL", keys.toString()));
    Process process = builder.start();
    while (!Files.readString(log).contains("process running for")) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The server did not start, see " + log);
      }
      Thread.sleep(100);
    }
    return new HttpServerProcess(process, URI.create("http://127.0.0.1:" + port + "/streams"));
  }
}
