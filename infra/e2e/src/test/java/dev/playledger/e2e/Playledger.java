package dev.playledger.e2e;

import static org.awaitility.Awaitility.await;

import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole product as the launcher starts it, on the servers of this build, in a namespace of its
 * own.
 */
final class Playledger implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process launcher;
  private final JsonNode stack;

  private Playledger(Process launcher, JsonNode stack) {
    this.launcher = launcher;
    this.stack = stack;
  }

  static Playledger start() throws IOException {
    TestServers.get();
    Path root = Path.of(System.getProperty("playledger.root"));
    Path data = root.resolve("infra/e2e/target/playledger");
    Path log = root.resolve("infra/e2e/target/playledger.log");
    Files.createDirectories(log.getParent());
    Path local = root.resolve("infra/local/target");
    Process launcher =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    local.resolve("classes")
                        + System.getProperty("path.separator")
                        + local.resolve("lib")
                        + "/*",
                    "dev.playledger.local.Launcher",
                    "--root=" + root,
                    "--data-dir=" + data,
                    "--fresh",
                    "--port=0",
                    "--namespace=e2e" + UUID.randomUUID().toString().substring(0, 8),
                    "--servers-of=" + root.resolve("target/servers/servers.json"),
                    "--watch-pid=" + ProcessHandle.current().pid()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Path ready = data.resolve("stack.json");
    await()
        .atMost(PATIENCE)
        .failFast("the launcher gave up, see " + log, () -> !launcher.isAlive())
        .until(() -> Files.exists(ready));
    return new Playledger(launcher, new JsonMapper().readTree(Files.readString(ready)));
  }

  String url() {
    return stack.get("url").asString();
  }

  String adminEmail() {
    return stack.get("adminEmail").asString();
  }

  String adminPassword() {
    return stack.get("adminPassword").asString();
  }

  /** Kills a part the hard way; the launcher starts it again. */
  void kill(String part) {
    ProcessHandle.of(stack.get("parts").get(part).get("pid").asLong())
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    launcher.destroy();
    launcher.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
