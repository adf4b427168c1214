package dev.playledger.bench;

import dev.playledger.local.testing.Servers;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** query-api twice on the same tables: one keeps in memory what is read, the other nothing. */
record QueryApi(Service keeping, Service reading) implements AutoCloseable {

  private static final String CONSTANT = "dev/playledger/bench/constant";

  static QueryApi start(Client client, Servers servers, Database tables, Options options, Path root)
      throws IOException, InterruptedException {
    Path target = root.resolve("infra/bench/target");
    Path jar = root.resolve("query-api/target/query-api-0.1.0-SNAPSHOT-app.jar");
    Map<String, String> settings = settings(servers, tables);
    settings.put("PLAYLEDGER_CACHE_ROWS", "0");
    Service reading =
        Service.start("query-api-reading", jar, options.heap(), target, List.of(), settings);
    Path answer = target.resolve("constant.json");
    Files.write(
        answer,
        client.send(
            HttpRequest.newBuilder(reading.url().resolve(ReadTables.paths().getFirst())).build(),
            200));
    settings.remove("PLAYLEDGER_CACHE_ROWS");
    settings.put("BENCH_CONSTANT", answer.toString());
    settings.put("SPRING_MAIN_SOURCES", CONSTANT.replace('/', '.') + ".ConstantDoor");
    Service keeping =
        Service.startWith(
            constant(target), "query-api-keeping", jar, options.heap(), target, settings);
    return new QueryApi(keeping, reading);
  }

  List<Reader> readers() {
    return List.of(
        new Reader("constant", keeping, List.of("/releases/constant")),
        new Reader("memory", keeping, ReadTables.paths()),
        new Reader("tables", reading, ReadTables.paths()));
  }

  @Override
  public void close() {
    keeping.close();
    reading.close();
  }

  private static Map<String, String> settings(Servers servers, Database tables) {
    return new HashMap<>(
        Map.of(
            "SPRING_DATASOURCE_URL", tables.url(),
            "SPRING_DATASOURCE_USERNAME", servers.postgres().user(),
            "SPRING_DATASOURCE_PASSWORD", servers.postgres().password(),
            "SPRING_KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrapServers(),
            "PLAYLEDGER_NAMESPACE", tables.name(),
            "PLAYLEDGER_ELASTICSEARCH_URL", servers.elasticsearch().url()));
  }

  /** The door alone, for beside it there are the settings of the rival. */
  private static Path constant(Path target) throws IOException {
    Path alone = target.resolve("constant");
    Files.createDirectories(alone.resolve(CONSTANT));
    try (Stream<Path> classes = Files.list(target.resolve("classes").resolve(CONSTANT))) {
      for (Path it : classes.toList()) {
        Files.copy(
            it,
            alone.resolve(CONSTANT).resolve(it.getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return alone;
  }
}
