package dev.playledger.e2e;

import static org.awaitility.Awaitility.await;

import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole product as the launcher starts it. */
final class Playledger implements AutoCloseable {

  /** The name under which tests ask for the shared one. */
  static final String SHARED = "playledger";

  /**
   * What waits for an admin, newest first: who makes much of it, or looks for it on the first page,
   * asks for it alone, which also has its own tests come in turn.
   */
  static final String REVIEW = "review";

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Path ROOT = TestServers.root();
  private static final Path LOCAL = ROOT.resolve("infra/local/target");

  /** All tests sign in from one address, often in the same minute. */
  private static final Map<String, String> LIMITS =
      Map.of(
          "PLAYLEDGER_PASSWORD_HASH_MEMORY", "1024",
          "PLAYLEDGER_LIMITS_SIGN_IN", "100000",
          "PLAYLEDGER_LIMITS_REGISTER", "100000",
          "PLAYLEDGER_LIMITS_WRITES", "100000");

  private static @Nullable Playledger shared;

  private final Path data;
  private final List<String> options;
  private Process launcher;

  private Playledger(Path data, List<String> options, boolean fresh) throws IOException {
    this.data = data;
    this.options = options;
    this.launcher = launch(fresh ? List.of("--fresh") : List.of(), Map.of());
  }

  /** One for all tests that break nothing, on the servers of this build, in its own namespace. */
  static synchronized Playledger shared() throws IOException {
    Playledger known = shared;
    if (known == null) {
      TestServers.get();
      known =
          new Playledger(
              ROOT.resolve("infra/e2e/target/playledger"),
              List.of(
                  "--port=0",
                  "--namespace=e2e" + UUID.randomUUID().toString().substring(0, 8),
                  "--servers-of=" + ROOT.resolve("target/servers/servers.json")),
              true);
      shared = known;
    }
    known.awaitAllUp();
    return known;
  }

  /** One with servers of its own, at an address that stays the same when it is started again. */
  static Playledger alone() throws IOException {
    List<String> options = List.of("--port=" + freePort(), "--kafka-port=" + freePort());
    return new Playledger(ROOT.resolve("infra/e2e/target/alone"), options, true);
  }

  /** Starts it again, on the same data. */
  void startAgain(Map<String, String> environment) throws IOException {
    launcher = launch(List.of(), environment);
  }

  String url() {
    return stack().get("url").asString();
  }

  String kafka() {
    return stack().get("kafka").asString();
  }

  /** What stands in front of the names of its topics, databases and indices. */
  String namespace() {
    return stack().get("streamEvents").asString().replaceFirst("\\.?stream-events$", "");
  }

  /** The database of one side, {@code command} or {@code read}. */
  Connection database(String side) throws SQLException {
    Servers.Postgres server = servers().postgres();
    String name = namespace() + "_playledger_" + side;
    return DriverManager.getConnection(server.jdbcUrl(name), server.user(), server.password());
  }

  Client admin() {
    return new Client(url()).signIn(adminEmail(), adminPassword());
  }

  String adminEmail() {
    return stack().get("adminEmail").asString();
  }

  String adminPassword() {
    return stack().get("adminPassword").asString();
  }

  /** Comes back when all parts are there, also those that a test has killed. */
  private void awaitAllUp() {
    var client = new Client(url());
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> client.send("GET", "/health/services", null).statusCode() == 200);
  }

  Path data() {
    return data;
  }

  /** Kills an app or a server the hard way; the launcher starts it again. */
  void kill(String part) {
    ProcessHandle.of(pid(part)).ifPresent(ProcessHandle::destroyForcibly);
  }

  long pid(String part) {
    Servers servers = servers();
    return switch (part) {
      case "kafka" -> servers.kafka().pid();
      case "postgres" -> servers.postgres().pid();
      case "elasticsearch" -> servers.elasticsearch().pid();
      case String app -> stack().get("parts").get(app).get("pid").asLong();
    };
  }

  /** Kills everything at one stroke: all parts, and the launcher before it can do anything. */
  void killAll() {
    List<ProcessHandle> all = launcher.descendants().toList();
    all.forEach(ProcessHandle::destroyForcibly);
    launcher.destroyForcibly();
    all.forEach(it -> it.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    launcher.onExit().join();
  }

  /** Starts the demo as a process of its own, which lives on whatever happens to the rest. */
  Process demo(long events, int pace, Path log) throws IOException {
    return java(
        "dev.playledger.local.demo.Demo",
        List.of(
            data.resolve("stack.json").toString(),
            data.resolveSibling("demo-books.json").toString(),
            String.valueOf(events),
            String.valueOf(pace)),
        Map.of(),
        log);
  }

  private Process launch(List<String> more, Map<String, String> environment) throws IOException {
    Files.createDirectories(data.getParent());
    Files.deleteIfExists(data.resolve("stack.json"));
    Path log = data.resolveSibling(data.getFileName() + ".log");
    var arguments = new ArrayList<>(options);
    arguments.addAll(more);
    arguments.addAll(
        List.of(
            "--root=" + ROOT,
            "--light",
            "--data-dir=" + data,
            "--watch-pid=" + ProcessHandle.current().pid()));
    Process started = java("dev.playledger.local.Launcher", arguments, environment, log);
    await()
        .atMost(PATIENCE)
        .failFast("the launcher gave up, see " + log, () -> !started.isAlive())
        .until(() -> Files.exists(data.resolve("stack.json")));
    return started;
  }

  private static Process java(
      String program, List<String> arguments, Map<String, String> environment, Path log)
      throws IOException {
    String path =
        LOCAL.resolve("classes") + System.getProperty("path.separator") + LOCAL + "/lib/*";
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ArrayList<>(
            List.of(
                java,
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=192m",
                "-cp",
                path,
                program));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(LIMITS);
    builder.environment().putAll(environment);
    return builder.start();
  }

  private JsonNode stack() {
    return new JsonMapper().readTree(data.resolve("stack.json").toFile());
  }

  Servers servers() {
    try {
      return Servers.read(data.resolve("servers.json"));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Below those of outgoing connections, so that it is still free when all starts again. */
  private static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(15_000, 30_000);
      try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (IOException _) {
        // Then another one.
      }
    }
  }

  @Override
  public void close() {
    launcher.destroy();
    launcher.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
