package dev.playledger.local.gateway;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayIT {

  private static final long MB = 1024 * 1024;

  @TempDir static Path dir;

  private static final Map<String, StandIn> PARTS = new TreeMap<>();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static Gateway.Running gateway;

  @BeforeAll
  static void start() throws IOException {
    for (String part : new String[] {"command-api", "stream-ingest", "query-api", "projections"}) {
      PARTS.put(part, new StandIn(part));
    }
    gateway = Gateway.start(settings(Map.of()));
  }

  private static GatewaySettings settings(Map<String, URI> parts) {
    var all = new TreeMap<>(parts);
    PARTS.forEach((name, part) -> all.putIfAbsent(name, part.uri()));
    return new GatewaySettings(
        Path.of("../routes.yaml"), all, "127.0.0.1", 0, CompletableFuture.completedFuture(null));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    PARTS.values().forEach(StandIn::close);
  }

  @BeforeEach
  void parts_say_their_names() {
    PARTS.forEach((name, part) -> part.answer = exchange -> StandIn.say(exchange, 200, name));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /auth/me, command-api",
    "POST, /auth/login, command-api",
    "GET, /users, command-api",
    "GET, /users/7, command-api",
    "GET, /uploads/a.mp3, command-api",
    "GET, /.well-known/jwks.json, command-api",
    "POST, /streams, stream-ingest",
    "POST, /streams/7, command-api",
    "GET, /streams, query-api",
    "POST, /admin/rejections/7/retry, stream-ingest",
    "GET, /admin/rejections, query-api",
    "POST, /tracks/7/streams, command-api",
    "PATCH, /releases/7, command-api",
    "PUT, /releases/7, command-api",
    "DELETE, /releases/7, command-api",
    "GET, /releases/7, query-api",
    "GET, /, query-api",
    "OPTIONS, /releases, query-api",
  })
  void each_request_goes_to_its_part_with_and_without_the_prefix(
      String method, String path, String part) throws Exception {
    var seen = new AtomicReference<String>();
    part(part).answer =
        exchange -> {
          seen.set(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          StandIn.say(exchange, 200, part);
        };
    for (String prefix : new String[] {"", "/api"}) {
      var answer = send(request(prefix + path).method(method, noBody()));
      assertThat(answer.body()).isEqualTo(part);
      assertThat(seen.get()).isEqualTo(method + " " + path);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/releases?q=a%20b&q=c+d&status=%C3%A9&x=1%2B1",
    "/releases/a%20b%C3%A9?after=&limit=20",
    "/releases?draft",
    "/releases?q=%26%3D%23",
    "/events?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z",
  })
  void path_and_query_arrive_as_they_were_sent(String target) throws Exception {
    var seen = new AtomicReference<String>();
    part("query-api").answer =
        exchange -> {
          seen.set(exchange.getRequestURI().toString());
          StandIn.say(exchange, 200, "");
        };
    send(request("/api" + target));
    assertThat(seen.get()).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({"/releases?q=100%", "/releases?q=%zz", "/api/releases?q=1%2"})
  void a_malformed_escape_is_a_problem_400(String target) throws Exception {
    String answer = raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json")
        .contains("\"type\":\"urn:playledger:problem:malformed-address\"");
  }

  @ParameterizedTest
  @CsvSource({"201", "204", "304", "400", "401", "404", "409", "412", "422", "429", "500", "503"})
  void statuses_headers_and_cookies_are_passed_on_untouched(int status) throws Exception {
    part("query-api").answer =
        exchange -> {
          exchange.getResponseHeaders().add("Set-Cookie", "a=1; Path=/; HttpOnly");
          exchange.getResponseHeaders().add("Set-Cookie", "b=2; Path=/");
          exchange.getResponseHeaders().add("ETag", "\"3.17\"");
          exchange.getResponseHeaders().add("Retry-After", "1");
          exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
          StandIn.say(exchange, status, status == 204 || status == 304 ? "" : "{\"a\":1}");
        };
    var answer = send(request("/releases"));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .containsExactly("a=1; Path=/; HttpOnly", "b=2; Path=/");
    assertThat(answer.headers().firstValue("ETag")).contains("\"3.17\"");
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.body()).isEqualTo(status == 204 || status == 304 ? "" : "{\"a\":1}");
  }

  @Test
  void where_a_request_came_from_is_said_by_the_gateway_and_nobody_else() throws Exception {
    var seen = new AtomicReference<Map<String, List<String>>>();
    part("command-api").answer =
        exchange -> {
          seen.set(Map.copyOf(exchange.getRequestHeaders()));
          StandIn.say(exchange, 200, "");
        };
    send(
        request("/api/auth/me")
            .header("X-Forwarded-For", "6.6.6.6")
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Forwarded-User", "root")
            .header("Forwarded", "for=6.6.6.6")
            .header("Authorization", "Bearer x")
            .header("Cookie", "jwt=y"));
    assertThat(seen.get())
        .containsEntry("X-forwarded-for", List.of("127.0.0.1"))
        .containsEntry("X-forwarded-host", List.of("127.0.0.1:" + gateway.port()))
        .containsEntry("X-forwarded-prefix", List.of("/api"))
        .containsEntry("Authorization", List.of("Bearer x"))
        .containsEntry("Cookie", List.of("jwt=y"))
        .doesNotContainKeys("Forwarded", "X-forwarded-user");
  }

  @Test
  void what_a_browser_asks_before_it_calls_is_answered_by_the_part() throws Exception {
    part("command-api").answer =
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("Access-Control-Allow-Origin", exchange.getRequestHeaders().getFirst("Origin"));
          StandIn.say(exchange, 200, "");
        };
    for (String path : new String[] {"/releases/7", "/api/releases/7"}) {
      var answer =
          send(
              request(path)
                  .header("Origin", "http://localhost:4200")
                  .header("Access-Control-Request-Method", "PATCH")
                  .method("OPTIONS", noBody()));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
          .contains("http://localhost:4200");
    }
  }

  @Test
  void an_address_that_tomcat_itself_refuses_is_a_problem() throws Exception {
    assertThat(raw("GET /users%2f HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"status\":400")
        .doesNotContain("<html");
  }

  @Test
  void a_streamed_answer_arrives_line_by_line() throws Exception {
    var firstLineRead = new CountDownLatch(1);
    part("query-api").answer =
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
          exchange.sendResponseHeaders(200, 0);
          try (var body = exchange.getResponseBody()) {
            body.write("one\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            assertThat(firstLineRead.await(10, TimeUnit.SECONDS)).isTrue();
            body.write("two\n".getBytes(StandardCharsets.UTF_8));
          } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
          }
        };
    var answer = HTTP.send(request("/events").build(), BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("one");
      firstLineRead.countDown();
      assertThat(lines.readLine()).isEqualTo("two");
    }
  }

  @Test
  void it_hangs_up_on_events_that_nobody_listens_to_any_more() throws Exception {
    var hungUp = new CountDownLatch(1);
    part("query-api").answer =
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          try (var body = exchange.getResponseBody()) {
            while (true) {
              body.write(":\n\n".getBytes(StandardCharsets.UTF_8));
              body.flush();
              LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
          } catch (IOException _) {
            hungUp.countDown();
          }
        };
    var answer = HTTP.send(request("/analytics/live").build(), BodyHandlers.ofInputStream());
    assertThat(answer.body().read()).isEqualTo(':');
    answer.body().close();
    assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_long_body_streams_through() throws Exception {
    long size = 300 * MB;
    var received = new AtomicLong();
    part("command-api").answer =
        exchange -> {
          received.set(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
          StandIn.say(exchange, 201, exchange.getRequestHeaders().getFirst("Content-length"));
        };
    var answer = send(request("/uploads/a").PUT(zeros(size)));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo(String.valueOf(size));
    assertThat(received).hasValue(size);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "0, false", "1048576, true", "1048576, false"})
  void a_long_body_that_is_refused_gets_the_parts_own_answer(int bytesRead, boolean lengthKnown)
      throws Exception {
    try (var part = new RefusingTomcat(dir, bytesRead);
        var before = Gateway.start(settings(Map.of("command-api", part.uri())))) {
      var body = lengthKnown ? zeros(50 * MB) : BodyPublishers.fromPublisher(zeros(50 * MB));
      var target = URI.create("http://127.0.0.1:" + before.port() + "/tracks");
      var answer = send(HttpRequest.newBuilder(target).POST(body));
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).isEqualTo("too long");
    }
  }

  @Test
  void a_part_that_is_down_is_a_problem_503() throws Exception {
    part("query-api").close();
    try {
      var answer = send(request("/releases"));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.body())
          .contains("\"type\":\"urn:playledger:problem:part-down\"")
          .contains("\"title\":\"Service Unavailable\"")
          .contains("\"status\":503")
          .contains("\"message\":\"query-api cannot be reached just now\"");
      var services = send(request("/health/services"));
      assertThat(services.statusCode()).isEqualTo(503);
      assertThat(services.body()).contains("UNREACHABLE");
    } finally {
      PARTS.put("query-api", part("query-api").again());
    }
    assertThat(send(request("/releases")).body()).isEqualTo("query-api");
    await().until(() -> send(request("/health/services")).statusCode() == 200);
  }

  @Test
  void a_form_is_passed_on() throws Exception {
    part("command-api").answer =
        exchange ->
            StandIn.say(
                exchange,
                200,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var answer =
        send(
            request("/oauth2/token?x=1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(ofString("grant_type=password&user=a%20b")));
    assertThat(answer.body()).isEqualTo("grant_type=password&user=a%20b");
  }

  private static StandIn part(String name) {
    return Objects.requireNonNull(PARTS.get(name));
  }

  private static HttpRequest.BodyPublisher zeros(long size) {
    return BodyPublishers.fromPublisher(
        BodyPublishers.ofByteArrays(Collections.nCopies((int) (size / 65536), new byte[65536])),
        size);
  }

  private static HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + target));
  }

  /** Sends what Java's client would refuse to. */
  private static String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
