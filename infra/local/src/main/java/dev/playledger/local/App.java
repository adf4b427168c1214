package dev.playledger.local;

import dev.playledger.local.testing.Servers;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of the four applications, a process that is ready when its {@code /health} says so. */
record App(String title, String heap, String database, List<String> needs) {

  static final App COMMAND_API =
      new App("command-api", "512m", "playledger_command", List.of("databases", "kafka", "s3"));

  /** Whoever develops a page for it serves that on some port of this machine. */
  private static final String ORIGINS =
      "http://localhost:[*],http://127.0.0.1:[*],https://localhost:[*]";

  static final List<App> ALL =
      List.of(
          COMMAND_API,
          new App("stream-ingest", "384m", "playledger_read", List.of("databases", "kafka")),
          // Those that search wait for Elasticsearch themselves, also while they run.
          new App("projections", "384m", "playledger_read", List.of("databases", "kafka")),
          new App("query-api", "384m", "playledger_read", List.of("databases", "kafka")));

  /**
   * What the app is told by its environment.
   *
   * @param ports of all apps, by name
   */
  record Surroundings(
      Path dir, Servers servers, String namespace, Map<String, Integer> ports, Admin admin) {}

  Recipe recipe(Surroundings surroundings, List<String> jvm, Path jar) {
    int port = surroundings.ports().getOrDefault(title, 0);
    List<String> command = Java.command(heap, jvm, List.of("-jar", jar.toString()));
    return Recipe.of(
        command, environment(surroundings, port), surroundings.dir(), _ -> isHealthy(port));
  }

  private Map<String, String> environment(Surroundings surroundings, int port) {
    Servers servers = surroundings.servers();
    String owned = new Databases(servers.postgres(), surroundings.namespace()).named(database);
    String keys =
        "http://127.0.0.1:"
            + surroundings.ports().get(COMMAND_API.title)
            + "/.well-known/jwks.json";
    return Map.ofEntries(
        Map.entry("SERVER_ADDRESS", "127.0.0.1"),
        Map.entry("SERVER_PORT", String.valueOf(port)),
        Map.entry("SPRING_DATASOURCE_URL", servers.postgres().jdbcUrl(owned)),
        Map.entry("SPRING_DATASOURCE_USERNAME", owned),
        Map.entry("SPRING_DATASOURCE_PASSWORD", servers.postgres().password()),
        Map.entry("SPRING_KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrapServers()),
        Map.entry("PLAYLEDGER_NAMESPACE", surroundings.namespace()),
        Map.entry(
            "PLAYLEDGER_ORIGINS", System.getenv().getOrDefault("PLAYLEDGER_ORIGINS", ORIGINS)),
        // The registrant of the ISRC handbook's example: nothing drawn here is meant for the world.
        Map.entry("PLAYLEDGER_RELEASES_ISRC_PREFIX", "AA6Q7"),
        Map.entry("PLAYLEDGER_ELASTICSEARCH_URL", servers.elasticsearch().url()),
        // The state of the folds, and a name by which they are known again after a kill.
        Map.entry("PLAYLEDGER_INGEST_STATE_DIR", surroundings.dir().resolve("streams").toString()),
        Map.entry("PLAYLEDGER_INSTANCE", "local"),
        Map.entry("PLAYLEDGER_S3_ENDPOINT", servers.s3().endpoint()),
        Map.entry("PLAYLEDGER_S3_ACCESS_KEY", servers.s3().accessKey()),
        Map.entry("PLAYLEDGER_S3_SECRET_KEY", servers.s3().secretKey()),
        Map.entry("PLAYLEDGER_S3_BUCKET", servers.s3().bucket()),
        Map.entry("PLAYLEDGER_S3_REGION", servers.s3().region()),
        Map.entry("PLAYLEDGER_JWKS_URL", keys),
        Map.entry("PLAYLEDGER_ADMIN_EMAIL", surroundings.admin().email()),
        Map.entry("PLAYLEDGER_ADMIN_PASSWORD", surroundings.admin().password()));
  }

  /** Where its build puts what it makes. */
  Path target(Path root) {
    return root.resolve(title).resolve("target");
  }

  /** What the build has made of it. */
  Path jar(Path root) throws IOException {
    Path target = target(root);
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        var jar = files.filter(it -> it.toString().endsWith("-app.jar")).findFirst();
        if (jar.isPresent()) {
          return jar.get();
        }
      }
    }
    throw Failure.of("There is no " + title + " in " + target + ": build it with ./mvnw package.");
  }

  private static boolean isHealthy(int port) throws IOException {
    var health = URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
    health.setConnectTimeout(1000);
    health.setReadTimeout(2000);
    return ((HttpURLConnection) health).getResponseCode() == 200;
  }
}
