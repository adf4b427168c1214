package dev.playledger.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Elasticsearch on one node: the real server, with few of its modules. */
final class Elasticsearch {

  private final Host host;
  private final Path home;
  private final Path zip;
  private final int port;
  private final int transportPort;
  private final List<String> compiler;

  Elasticsearch(Host host, Options options) throws IOException {
    this.host = host;
    this.compiler = options.serversOnly() ? options.compilers() : Options.ONE_COMPILER;
    this.home = host.dir().resolve("elasticsearch");
    this.zip = options.root().resolve("infra/local/target/lib/elasticsearch.zip");
    this.port = host.ports().of("elasticsearch");
    this.transportPort = host.ports().of("elasticsearch-transport");
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  Recipe prepare() throws IOException {
    Path distribution = unpack();
    for (String dir : List.of("config", "data", "logs", "tmp")) {
      Files.createDirectories(home.resolve(dir));
    }
    Files.copy(
        distribution.resolve("config/log4j2.properties"),
        home.resolve("config/log4j2.properties"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(home.resolve("config/elasticsearch.yml"), settings());
    Files.writeString(home.resolve("config/jvm.options"), jvmOptions(distribution, compiler));
    return new Recipe(
        List.of("bash", distribution.resolve("bin/elasticsearch").toString()),
        Map.of(
            "ES_JAVA_HOME", Java.home().toString(),
            "ES_PATH_CONF", home.resolve("config").toString(),
            "ES_TMPDIR", home.resolve("tmp").toString()),
        home,
        Signal.TERM,
        true,
        true,
        Recipe.PATIENCE,
        _ -> answers());
  }

  private Path unpack() throws IOException {
    try (InputStream packed = Files.newInputStream(zip)) {
      Path dir = host.dir().resolve("unpacked/elasticsearch-" + Versions.of("elasticsearch"));
      Unpacked.zip(packed, dir);
      try (Stream<Path> inside = Files.list(dir)) {
        return inside.findFirst().orElseThrow();
      }
    }
  }

  private String settings() {
    return """
    cluster.name: playledger
    node.name: local
    discovery.type: single-node
    network.host: 127.0.0.1
    http.port: %d
    transport.port: %d
    path.data: "%s"
    path.logs: "%s"
    xpack.security.enabled: false
    cluster.routing.allocation.disk.threshold_enabled: false
    """
        .formatted(port, transportPort, home.resolve("data"), home.resolve("logs"));
  }

  /**
   * The distribution's own options, but for a small machine. One compiler saves half of the
   * processor time of a start, and has searches take longer for good: not where they are measured.
   */
  private static String jvmOptions(Path distribution, List<String> compiler) throws IOException {
    try (Stream<String> lines = Files.lines(distribution.resolve("config/jvm.options"))) {
      String own =
          String.join(
              "\n",
              lines
                  .filter(it -> !it.startsWith("#") && !it.contains("gc.log"))
                  .filter(it -> !it.equals("-XX:+UseG1GC"))
                  .filter(it -> !it.isBlank())
                  .toList());
      return own
          + "\n-Xms384m\n-Xmx384m\n-XX:+UseSerialGC\n-XX:MetaspaceSize=192m\n-XX:-AlwaysPreTouch\n"
          + String.join("\n", compiler);
    }
  }

  private boolean answers() throws IOException {
    var health = URI.create(url() + "/_cluster/health").toURL().openConnection();
    health.setConnectTimeout(1000);
    health.setReadTimeout(2000);
    return ((HttpURLConnection) health).getResponseCode() == 200;
  }
}
