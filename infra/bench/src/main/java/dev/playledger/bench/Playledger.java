package dev.playledger.bench;

import dev.playledger.local.testing.Servers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Ours: command-api with sign-in and relay, its catalogue made through its doors. */
record Playledger(
    Client client, Database database, Service service, String token, List<Long> tracks)
    implements Side {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String PASSWORD = UUID.randomUUID().toString();

  static Playledger start(Client client, Servers servers, String run, Options options, Path root)
      throws IOException, InterruptedException, SQLException {
    Database database = Database.create(servers.postgres(), run + "_ours");
    Service service =
        Service.start(
            "command-api",
            root.resolve("command-api/target/command-api-0.1.0-SNAPSHOT-app.jar"),
            options.heap(),
            root.resolve("infra/bench/target"),
            List.of(),
            Map.of(
                "SPRING_DATASOURCE_URL",
                database.url(),
                "SPRING_DATASOURCE_USERNAME",
                servers.postgres().user(),
                "SPRING_DATASOURCE_PASSWORD",
                servers.postgres().password(),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                servers.kafka().bootstrapServers(),
                "PLAYLEDGER_NAMESPACE",
                run,
                "PLAYLEDGER_LIMITS_WRITES",
                "1000000000",
                "PLAYLEDGER_ADMIN_EMAIL",
                "admin@playledger.local",
                "PLAYLEDGER_ADMIN_PASSWORD",
                PASSWORD));
    String token = signIn(client, database, service.url());
    return new Playledger(
        client, database, service, token, catalogue(client, service.url(), token));
  }

  @Override
  public void settle() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (relay().get("lag").asLong() > 0) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The relay does not catch up: " + relay());
      }
      Thread.sleep(100);
    }
  }

  @Override
  public List<String> errors(long streams) throws IOException, InterruptedException, SQLException {
    settle();
    List<String> errors = new ArrayList<>();
    Sums.compare(
        errors,
        "streams in the log",
        streams,
        database.numbers(
            """
            select coalesce(sum((convert_from(payload, 'UTF8')::json ->> 'count')::bigint), 0)
            from domain_event_entry where payload_type = 'streams.recorded.v1'
            """));
    Sums.compare(
        errors,
        "the relay's position",
        relay().get("position").asLong(),
        database.numbers("select max(global_index) from domain_event_entry"));
    return errors;
  }

  @Override
  public void close() throws SQLException {
    service.close();
    database.close();
  }

  private JsonNode relay() throws IOException, InterruptedException {
    return client.get(service.url().resolve("/health")).get("parts").get("relay");
  }

  /** The first admin is made just after the start. */
  private static String signIn(Client client, Database database, URI url)
      throws IOException, InterruptedException, SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (database.numbers("select id from account").isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    String body =
        """
        {"email":"admin@playledger.local","password":"%s"}
        """
            .formatted(PASSWORD);
    return client.post(url.resolve("/auth/login"), "", 200, body).get("access_token").asString();
  }

  private static List<Long> catalogue(Client client, URI url, String token)
      throws IOException, InterruptedException {
    long artist = id(client, url.resolve("/auth/register"), token, artist());
    List<Long> tracks = new ArrayList<>();
    for (int i = 1; i <= Bench.RELEASES; i++) {
      long release = id(client, url.resolve("/releases?draft=true"), token, release(i, artist));
      for (int place = 1; place <= Bench.TRACKS; place++) {
        tracks.add(id(client, url.resolve("/tracks"), token, track(place, release)));
      }
    }
    return List.copyOf(tracks);
  }

  private static long id(Client client, URI address, String token, String body)
      throws IOException, InterruptedException {
    return client.post(address, token, 201, body).get("id").asLong();
  }

  private static String artist() {
    return """
    {"email":"nova@example.com","password":"%s","name":"Nova","role":"artist"}
    """
        .formatted(PASSWORD);
  }

  private static String release(int number, long artist) {
    return """
    {"title":"Night %d","releaseDate":"2026-12-01","artistId":%d}
    """
        .formatted(number, artist);
  }

  private static String track(int place, long release) {
    return """
    {"title":"Neon %d","duration":213.5,"releaseId":%d}
    """
        .formatted(place, release);
  }
}
