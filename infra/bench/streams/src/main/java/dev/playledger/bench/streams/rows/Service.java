package dev.playledger.bench.streams.rows;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service that works for the row, started as the product starts its own. */
record Service(Process process, URI url) {

  /** Returns when it has started. The program is a class or a jar. */
  static Service start(Run run, String name, List<String> program, Map<String, String> environment)
      throws IOException, InterruptedException {
    int port = freePort();
    Path log = run.dir().resolve(name + ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + run.heap(),
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(program);
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    Map<String, String> all = new HashMap<>(environment);
    all.put("SERVER_ADDRESS", "127.0.0.1");
    all.put("SERVER_PORT", String.valueOf(port));
    all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", run.kafka());
    builder.environment().putAll(all);
    Process process = builder.start();
    while (!Files.readString(log).contains("process running for")) {
      if (!process.isAlive()) {
        throw new IllegalStateException(name + " did not start, see " + log);
      }
      Thread.sleep(100);
    }
    return new Service(process, URI.create("http://127.0.0.1:" + port));
  }

  double cpuSeconds() {
    return ServerCpu.seconds(process.pid());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
