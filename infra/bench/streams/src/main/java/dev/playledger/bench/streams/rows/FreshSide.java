package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.DomainLog;
import dev.playledger.events.Topics;
import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** stream-ingest and projections of their own, which know all tracks. */
record FreshSide(
    Run run, Topics topics, int tracks, Connection database, Service ingest, Service projections) {

  private static final int TRACKS = 20_000;

  /** What was pushed faster than it was counted is worked off before anybody pushes again. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  static FreshSide start(Run run) throws Exception {
    var topics = new Topics("fresh" + Long.toString(System.nanoTime(), 36));
    try (Admin admin = Admin.create(run.client());
        var producer = producer(run)) {
      topics.create(admin);
      topics.createStreams(admin);
      DomainLog.write(
          topics,
          TRACKS,
          it -> {
            var _ = producer.send(it);
          });
    }
    String url = run.postgres().replaceFirst("/[^/]*$", "/" + topics.namespace());
    try (var connection = connect(run, run.postgres());
        var statement = connection.createStatement()) {
      statement.execute("create database " + topics.namespace());
    }
    Map<String, String> environment =
        Map.of(
            "PLAYLEDGER_NAMESPACE", topics.namespace(),
            "PLAYLEDGER_INGEST_STATE_DIR", run.fresh("fresh").toString(),
            "SPRING_DATASOURCE_URL", url,
            "SPRING_DATASOURCE_USERNAME", run.user(),
            "SPRING_DATASOURCE_PASSWORD", run.password(),
            "PLAYLEDGER_ELASTICSEARCH_URL", run.elasticsearch());
    var projections = Service.start(run, "projections", jar("projections"), environment);
    var ingest = Service.start(run, "stream-ingest", jar("stream-ingest"), environment);
    var side = new FreshSide(run, topics, TRACKS, connect(run, url), ingest, projections);
    while (side.number("select count(*) from track") < TRACKS) {
      Thread.sleep(100);
    }
    return side;
  }

  static KafkaProducer<byte[], byte[]> producer(Run run) {
    return new KafkaProducer<>(run.client(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  double cpuSeconds() {
    return ingest.cpuSeconds() + projections.cpuSeconds();
  }

  /**
   * Comes back when the days have what the totals have, and neither gets more: else the rows that
   * are measured next share the machine with what this one has left over.
   */
  void workOff() throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long before = -1;
    long totals = number("select coalesce(sum(streams), 0) from track_total");
    while (totals != before
        || totals != number("select coalesce(sum(streams), 0) from track_day")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("What was pushed was not worked off in " + PATIENCE);
      }
      Thread.sleep(1000);
      before = totals;
      totals = number("select coalesce(sum(streams), 0) from track_total");
    }
  }

  private long number(String query) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Connection connect(Run run, String url) throws SQLException {
    return DriverManager.getConnection(url, run.user(), run.password());
  }

  private static List<String> jar(String module) throws IOException {
    Path target = TestServers.root().resolve(module).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      Path jar = files.filter(it -> it.toString().endsWith("-app.jar")).findFirst().orElseThrow();
      return List.of("-jar", jar.toString());
    }
  }
}
