package dev.playledger.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A measured service, a process of its own; both run with the same flags. */
record Service(String name, Process process, URI url, Path log) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  /** Starts a copy of the jar, which no build replaces, and returns when it listens. */
  static Service start(
      String name, Path jar, String heap, Path dir, List<String> args, Map<String, String> settings)
      throws IOException, InterruptedException {
    return started(name, jar, heap, dir, List.of("-jar"), args, settings);
  }

  /** The same with these classes beside those of the jar. */
  static Service startWith(
      Path classes, String name, Path jar, String heap, Path dir, Map<String, String> settings)
      throws IOException, InterruptedException {
    List<String> launch = List.of("-Dloader.path=" + classes, "-cp");
    return started(name, jar, heap, dir, launch, List.of(LAUNCHER), settings);
  }

  private static Service started(
      String name,
      Path jar,
      String heap,
      Path dir,
      List<String> launch,
      List<String> args,
      Map<String, String> settings)
      throws IOException, InterruptedException {
    int port = freePort();
    Path log = dir.resolve(name + ".log");
    Files.createDirectories(dir);
    Path measured = dir.resolve(name + ".measured");
    Files.copy(jar, measured, StandardCopyOption.REPLACE_EXISTING);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heap,
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(launch);
    command.add(measured.toString());
    command.addAll(args);
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(settings);
    builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
    builder.environment().put("SERVER_PORT", String.valueOf(port));
    var service = new Service(name, builder.start(), URI.create("http://127.0.0.1:" + port), log);
    Runtime.getRuntime().addShutdownHook(new Thread(service.process()::destroyForcibly));
    service.awaitReady();
    return service;
  }

  /** Both end their start with this line of Spring Boot. */
  private void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException(name + " did not start, see " + log);
      }
      Thread.sleep(200);
    }
  }

  private boolean isReady() throws IOException {
    return Files.readString(log).contains("process running for");
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .completeOnTimeout(process, 20, TimeUnit.SECONDS)
        .thenCompose(it -> it.destroyForcibly().onExit())
        .join();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
