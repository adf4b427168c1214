package dev.playledger.e2e.faults;

import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running application, to be frozen, stopped and killed. */
record Jvm(Process process) {

  private static final int PATIENCE_SECONDS = 60;

  static Jvm start(
      String app, Map<String, String> settings, Map<String, String> environment, Path log)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=192m",
                "-Duser.timezone=UTC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar(app).toString(),
                "--server.address=127.0.0.1",
                "--server.port=0"));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new Jvm(process);
  }

  private static Path jar(String app) throws IOException {
    Path target = TestServers.root().resolve(app).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(it -> it.toString().endsWith("-app.jar")).findFirst().orElseThrow();
    }
  }

  void freeze() {
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
  }

  /** Lets it end in order. */
  void stop() {
    process.destroy();
    awaitEnd();
  }

  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  private void awaitEnd() {
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private void signal(String name) {
    try {
      int status = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("kill -" + name + " ended with status " + status);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
