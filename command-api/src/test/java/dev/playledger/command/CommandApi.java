package dev.playledger.command;

import dev.playledger.command.account.SignInLimits;
import dev.playledger.command.relay.RelayStatus;
import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command-api on the real servers, and a client of it. Several of one name share a database. */
final class CommandApi implements AutoCloseable {

  static final String ADMIN = "admin@playledger.local";
  static final String PASSWORD = "correct-horse-battery";

  private static final JsonMapper JSON = new JsonMapper();

  private static @Nullable CommandApi shared;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext app;
  private final String url;
  private final String name;

  private CommandApi(String name, Map<String, Object> changes) {
    this.name = name;
    Servers servers = TestServers.get();
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", 0);
    settings.put("spring.datasource.url", servers.postgres().jdbcUrl(name));
    settings.put("spring.datasource.username", servers.postgres().user());
    settings.put("spring.datasource.password", servers.postgres().password());
    settings.put("spring.kafka.bootstrap-servers", servers.kafka().bootstrapServers());
    settings.put("playledger.namespace", name);
    settings.put("playledger.s3.endpoint", servers.s3().endpoint());
    settings.put("playledger.s3.region", servers.s3().region());
    settings.put("playledger.s3.bucket", servers.s3().bucket());
    settings.put("playledger.s3.access-key", servers.s3().accessKey());
    settings.put("playledger.s3.secret-key", servers.s3().secretKey());
    settings.put("playledger.store.snapshot-every", 20);
    settings.put("playledger.admin.password", PASSWORD);
    // On a slow machine hundreds at once wait longer for their turn.
    settings.put("spring.datasource.hikari.connection-timeout", 30_000);
    // Tests do in a second what nobody does in a minute, and hashes are most of what they compute.
    settings.put("playledger.password.hash-memory", 1024);
    settings.put("playledger.limits.writes", 1_000_000);
    settings.put("playledger.limits.sign-in", 1_000_000);
    settings.put("playledger.limits.register", 1_000_000);
    settings.putAll(changes);
    app =
        new SpringApplicationBuilder(CommandApplication.class)
            .web(WebApplicationType.SERVLET)
            .run(
                settings.entrySet().stream()
                    .map(it -> "--" + it.getKey() + "=" + it.getValue())
                    .toArray(String[]::new));
    url = "http://localhost:" + app.getEnvironment().getRequiredProperty("local.server.port");
  }

  static String newName() {
    return "c" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  /** One for all tests that ask for nothing special; it is left open. */
  static synchronized CommandApi shared() {
    CommandApi known = shared;
    if (known == null) {
      known = start(newName());
      shared = known;
    }
    return known;
  }

  /** Another instance on the database of the shared one. */
  static CommandApi besideShared() {
    return start(shared().name());
  }

  static CommandApi start(String name) {
    return start(name, Map.of());
  }

  /** One with these settings changed. */
  static CommandApi start(String name, Map<String, Object> changes) {
    Servers.Postgres postgres = TestServers.get().postgres();
    try (var connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
      if (!found.next()) {
        statement.execute("create database " + name);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new CommandApi(name, changes);
  }

  String name() {
    return name;
  }

  JdbcClient db() {
    return app.getBean(JdbcClient.class);
  }

  /** From now on nobody is let into its database. */
  void breakDatabase() {
    Servers.Postgres postgres = TestServers.get().postgres();
    try (var connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        var statement = connection.createStatement()) {
      statement.execute("alter database " + name + " allow_connections false");
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does something while no event leaves the store. */
  <T> T withoutRelay(Supplier<T> action) {
    SmartLifecycle relay = (SmartLifecycle) app.getBean(RelayStatus.class);
    relay.stop();
    try {
      return action.get();
    } finally {
      relay.start();
    }
  }

  void forgetLimits() {
    app.getBean(SignInLimits.class).forget();
  }

  HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
    String[] json = {"Content-Type", "application/json"};
    return body == null
        ? sendAs(method, path, null, headers)
        : sendAs(
            method,
            path,
            body,
            Stream.concat(Arrays.stream(json), Arrays.stream(headers)).toArray(String[]::new));
  }

  /** Sends a body of the type that the headers say. */
  HttpResponse<String> sendAs(
      String method, String path, @Nullable String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return tree(response.body());
  }

  static JsonNode tree(String json) {
    return JSON.readTree(json);
  }

  /** What so many callers are answered who ask at the same time. */
  static <T> List<T> atOnce(int times, IntFunction<T> action) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> tasks =
          IntStream.range(0, times).<Callable<T>>mapToObj(i -> () -> action.apply(i)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
    }
  }

  /** The numbers of a release's events. */
  List<Integer> sequences(long release) {
    return db().sql(
            "select sequence_number from domain_event_entry where aggregate_identifier = ? order by 1")
        .param("release-" + release)
        .query((row, _) -> row.getInt(1))
        .list();
  }

  static String json(Map<String, ?> fields) {
    return JSON.writeValueAsString(fields);
  }

  /** The value of an Authorization header of who signs in. */
  String signIn(String email) {
    return "Bearer "
        + json(send("POST", "/auth/login", json(Map.of("email", email, "password", PASSWORD))))
            .get("access_token")
            .asString();
  }

  /** A new artist's Authorization header. */
  String newArtist() {
    String email = UUID.randomUUID() + "@example.com";
    send(
        "POST",
        "/auth/register",
        json(Map.of("email", email, "password", PASSWORD, "name", "Nova", "role", "artist")));
    return signIn(email);
  }

  long newRelease(String artist) {
    return json(send(
            "POST",
            "/releases?draft=true",
            json(Map.of("title", "Night", "releaseDate", "2026-12-01")),
            "Authorization",
            artist))
        .get("id")
        .asLong();
  }

  long newTrack(String artist, long release) {
    return json(send(
            "POST",
            "/tracks",
            json(
                Map.of(
                    "title",
                    "Neon",
                    "duration",
                    213.5,
                    "releaseId",
                    release,
                    "fileUrl",
                    "https://files.example/a.flac")),
            "Authorization",
            artist))
        .get("id")
        .asLong();
  }

  /** Without failed sign-ins, which are noted some time after their answer. */
  long events() {
    return db().sql(
            "select count(*) from domain_event_entry where payload_type <> 'account.login-failed.v1'")
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    app.close();
    http.close();
  }
}
