package dev.playledger.local.testing;

import static dev.playledger.local.testing.FlatJson.quoted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * Where the four servers are and how to sign in to them, as {@code servers.json} has it.
 *
 * @param pid the launcher that keeps them, in which S3 lives, too
 * @param since when that process started, for ids of processes are used again
 */
public record Servers(
    long pid, Instant since, Postgres postgres, Kafka kafka, Elasticsearch elasticsearch, S3 s3) {

  /** The user may create roles and databases. {@code pid} is 0 where it is not ours to know. */
  public record Postgres(String user, String password, int port, long pid) {

    public String jdbcUrl() {
      return jdbcUrl("postgres");
    }

    public String jdbcUrl(String database) {
      return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
  }

  /** One node, with transactions. */
  public record Kafka(String bootstrapServers, long pid) {}

  /** One node, without sign-in. */
  public record Elasticsearch(String url, long pid) {}

  /** Path-style addresses, signed with AWS signature 4. */
  public record S3(
      String endpoint, String accessKey, String secretKey, String bucket, String region) {}

  /** Whether the launcher that wrote this still runs. */
  public boolean live() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(it -> it.info().startInstant())
        .filter(it -> Math.abs(it.toEpochMilli() - since.toEpochMilli()) < 2000)
        .isPresent();
  }

  public static Servers read(Path file) throws IOException {
    Map<String, String> json = FlatJson.read(Files.readString(file));
    return new Servers(
        number(json, "pid"),
        Instant.parse(text(json, "since")),
        new Postgres(
            text(json, "postgres.user"),
            text(json, "postgres.password"),
            (int) number(json, "postgres.port"),
            number(json, "postgres.pid")),
        new Kafka(text(json, "kafka.bootstrapServers"), number(json, "kafka.pid")),
        new Elasticsearch(text(json, "elasticsearch.url"), number(json, "elasticsearch.pid")),
        new S3(
            text(json, "s3.endpoint"),
            text(json, "s3.accessKey"),
            text(json, "s3.secretKey"),
            text(json, "s3.bucket"),
            text(json, "s3.region")));
  }

  public String toJson() {
    return """
    {
      "pid": %d,
      "since": %s,
      "postgres": {"jdbcUrl": %s, "user": %s, "password": %s, "port": %d, "pid": %d},
      "kafka": {"bootstrapServers": %s, "pid": %d},
      "elasticsearch": {"url": %s, "pid": %d},
      "s3": {"endpoint": %s, "accessKey": %s, "secretKey": %s, "bucket": %s, "region": %s}
    }
    """
        .formatted(
            pid,
            quoted(since.toString()),
            quoted(postgres.jdbcUrl()),
            quoted(postgres.user),
            quoted(postgres.password),
            postgres.port,
            postgres.pid,
            quoted(kafka.bootstrapServers),
            kafka.pid,
            quoted(elasticsearch.url),
            elasticsearch.pid,
            quoted(s3.endpoint),
            quoted(s3.accessKey),
            quoted(s3.secretKey),
            quoted(s3.bucket),
            quoted(s3.region));
  }

  private static String text(Map<String, String> json, String name) {
    String value = json.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No " + name + " in the description of the servers");
    }
    return value;
  }

  private static long number(Map<String, String> json, String name) {
    return Long.parseLong(text(json, name));
  }
}
