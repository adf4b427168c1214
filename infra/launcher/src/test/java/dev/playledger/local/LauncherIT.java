package dev.playledger.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LauncherIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Path ROOT = TestServers.root();

  @TempDir Path dir;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void all_are_stopped() throws InterruptedException {
    for (Process launcher : started) {
      launcher.destroy();
      launcher.waitFor(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_launcher_that_is_killed_blocks_nothing_and_loses_nothing() throws Exception {
    Path data = dir.resolve("data");
    launch("--servers-only", "--data-dir=" + data);
    Servers before = Servers.read(appears(data.resolve("servers.json")));
    execute(before, "create table kept as select 42 as answer");

    Process second = launch("--servers-only", "--data-dir=" + data);
    assertThat(second.waitFor()).isEqualTo(1);
    assertThat(log(second)).contains("Playledger already runs on " + data);

    started.getFirst().destroyForcibly().waitFor();
    Files.delete(data.resolve("servers.json"));
    launch("--servers-only", "--data-dir=" + data);
    Servers after = Servers.read(appears(data.resolve("servers.json")));
    assertThat(after.pid()).isNotEqualTo(before.pid());
    assertThat(after.kafka().bootstrapServers()).isEqualTo(before.kafka().bootstrapServers());
    assertThat(execute(after, "insert into kept select answer + 1 from kept")).isEqualTo(1);

    started.getLast().destroy();
    assertThat(started.getLast().waitFor(30, TimeUnit.SECONDS)).isTrue();
    for (long pid : List.of(after.postgres().pid(), after.kafka().pid())) {
      assertThat(ProcessHandle.of(pid)).isEmpty();
    }
  }

  @Test
  void the_apps_run_on_given_servers_in_a_namespace_of_their_own_behind_the_gateway()
      throws Exception {
    TestServers.get();
    Path root = dir.resolve("root");
    for (App app : App.ALL) {
      StandInApp.pack(root.resolve(app.title() + "/target/" + app.title() + "-1-app.jar"));
    }
    Files.createDirectories(root.resolve("infra"));
    Files.copy(ROOT.resolve("infra/routes.yaml"), root.resolve("infra/routes.yaml"));
    Path data = dir.resolve("apps");
    launch(
        "--root=" + root,
        "--servers-of=" + ROOT.resolve("target/servers/servers.json"),
        "--namespace=launcher-it",
        "--port=0",
        "--data-dir=" + data);

    JsonNode stack = read(appears(data.resolve("stack.json")));
    assertThat(get(stack, "/api/releases"))
        .startsWith("launcher-it jdbc:postgresql:")
        .endsWith("/launcher_it_playledger_read");
    assertThat(get(stack, "/auth/me")).endsWith("/launcher_it_playledger_command");

    long killed = stack.at("/parts/query-api/pid").asLong();
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    await()
        .atMost(PATIENCE)
        .until(
            () -> read(data.resolve("stack.json")).at("/parts/query-api/pid").asLong() != killed);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(get(stack, "/health/services"))
                .contains("\"status\":\"UP\"")
                .doesNotContain("DOWN"));
  }

  private Process launch(String... options) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=192m",
                "-XX:+UseSerialGC",
                "-cp",
                ROOT.resolve("infra/local/target/classes")
                    + File.pathSeparator
                    + ROOT.resolve("infra/local/target/lib")
                    + "/*",
                "dev.playledger.local.Launcher",
                "--root=" + ROOT,
                "--light",
                "--watch-pid=" + ProcessHandle.current().pid()));
    command.addAll(List.of(options));
    Process launcher =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("log-" + started.size()).toFile())
            .start();
    started.add(launcher);
    return launcher;
  }

  private Path appears(Path file) {
    await()
        .atMost(PATIENCE)
        .failFast(() -> assertThat(started.getLast().isAlive()).as(log(started.getLast())).isTrue())
        .until(() -> Files.exists(file));
    return file;
  }

  private String log(Process launcher) throws IOException {
    return Files.readString(dir.resolve("log-" + started.indexOf(launcher)));
  }

  private static int execute(Servers servers, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                servers.postgres().jdbcUrl(),
                servers.postgres().user(),
                servers.postgres().password());
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static JsonNode read(Path file) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }

  private static String get(JsonNode stack, String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(stack.get("url").asString() + path)).build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }
}
