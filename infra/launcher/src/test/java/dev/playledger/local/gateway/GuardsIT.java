package dev.playledger.local.gateway;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the gateway guards by itself: how often is read, who is believed, what a browser is told.
 */
class GuardsIT {

  private static final String HSTS = "Strict-Transport-Security";
  private static final List<String> OWN =
      List.of(
          "X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy", "Cache-Control");

  @TempDir static Path dir;

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final AtomicReference<Map<String, List<String>>> SEEN = new AtomicReference<>();
  private static StandIn part;
  private static Gateway.Running open;
  private static Gateway.Running behindProxy;

  @BeforeAll
  static void start() throws IOException {
    part = new StandIn("query-api");
    open = gateway("[]");
    behindProxy = gateway("[127.0.0.0/8, 10.0.0.1]");
  }

  private static Gateway.Running gateway(String trusted) throws IOException {
    var table = Files.createTempFile(dir, "routes", ".yaml");
    Files.writeString(
        table,
        """
        prefix: /api
        limits: {reads: 3}
        trusted-proxies: %s
        routes:
          - part: query-api
            methods: [POST]
            paths: [/tracks/batch]
          - part: query-api
            paths: [/releases/**]
          - part: gone
            paths: [/gone]
        """
            .formatted(trusted));
    return Gateway.start(
        new GatewaySettings(
            table,
            Map.of("query-api", part.uri(), "gone", URI.create("http://127.0.0.1:1")),
            "127.0.0.1",
            0,
            CompletableFuture.completedFuture(null)));
  }

  @AfterAll
  static void stop() {
    open.close();
    behindProxy.close();
    part.close();
  }

  @BeforeEach
  void the_part_remembers_what_it_was_told() {
    part.answer =
        exchange -> {
          SEEN.set(Map.copyOf(exchange.getRequestHeaders()));
          StandIn.say(exchange, 200, "read");
        };
  }

  @Test
  void who_reads_too_often_waits_and_nobody_else_does() throws Exception {
    String client = "2001:db8:0:1::1";
    assertThat(read("/releases", client).statusCode()).isEqualTo(200);
    assertThat(read("/api/releases/7", client).statusCode()).isEqualTo(200);
    assertThat(send(from(client, "/releases").HEAD()).statusCode()).isEqualTo(200);

    var refused = read("/releases", "2001:db8:0:1::2");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 20L);
    assertThat(refused.body())
        .contains("\"type\":\"urn:playledger:problem:too-many-requests\"")
        .contains("\"status\":429");
    assertThat(read("/api/releases", client).statusCode()).isEqualTo(429);

    assertThat(read("/releases", "2001:db8:0:2::1").statusCode()).isEqualTo(200);
    assertThat(read("/releases", "192.0.2.1").statusCode()).isEqualTo(200);
    assertThat(send(from(client, "/releases").POST(noBody())).statusCode()).isEqualTo(200);
    assertThat(send(from(client, "/tracks/batch").POST(noBody())).statusCode()).isEqualTo(429);
  }

  @Test
  void an_address_counts_only_as_far_as_the_trusted_proxies_vouch_for_it() throws Exception {
    for (int forged = 0; forged < 4; forged++) {
      var answer = read("/releases", "6.6.6." + forged + ", 192.0.2.2, 10.0.0.1");
      assertThat(answer.statusCode()).isEqualTo(forged < 3 ? 200 : 429);
      assertThat(SEEN.get()).containsEntry("X-forwarded-for", List.of("192.0.2.2"));
    }
  }

  @Test
  void a_forged_address_neither_escapes_the_limit_nor_reaches_the_part() throws Exception {
    for (int forged = 0; forged < 4; forged++) {
      var answer =
          send(
              to(open, "/releases")
                  .header("X-Forwarded-For", "6.6.6." + forged)
                  .header("X-Forwarded-Proto", "https")
                  .header("X-Forwarded-Host", "evil.example")
                  .header("X-Forwarded-Port", "666"));
      assertThat(answer.statusCode()).isEqualTo(forged < 3 ? 200 : 429);
      assertThat(SEEN.get())
          .containsEntry("X-forwarded-for", List.of("127.0.0.1"))
          .containsEntry("X-forwarded-proto", List.of("http"))
          .containsEntry("X-forwarded-host", List.of("127.0.0.1:" + open.port()))
          .containsEntry("X-forwarded-port", List.of(String.valueOf(open.port())));
      assertThat(answer.headers().firstValue(HSTS)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https, 443, music.example, music.example",
    "https, 8443, music.example:8443, music.example:8443",
    "http, 80, '[2001:db8::1]', '[2001:db8::1]'",
  })
  void a_part_learns_what_a_trusted_proxy_said(
      String proto, String port, String host, String authority) throws Exception {
    send(
        from("192.0.2.3", "/api/releases")
            .header("X-Forwarded-Proto", proto)
            .header("X-Forwarded-Host", host)
            .header("X-Forwarded-Port", port)
            .header("X-Forwarded-User", "root")
            .header("X-Forwarded-By", "6.6.6.6"));
    assertThat(SEEN.get())
        .containsEntry("X-forwarded-for", List.of("192.0.2.3"))
        .containsEntry("X-forwarded-proto", List.of(proto))
        .containsEntry("X-forwarded-port", List.of(port))
        .containsEntry("X-forwarded-host", List.of(authority))
        .containsEntry("X-forwarded-prefix", List.of("/api"))
        .doesNotContainKeys("X-forwarded-user", "X-forwarded-by");
  }

  @ParameterizedTest
  @CsvSource({"GET, 200, UP", "HEAD, 200, ''"})
  void health_is_not_counted(String method, int status, String told) throws Exception {
    for (int asked = 0; asked < 5; asked++) {
      var answer = send(from("192.0.2.4", "/health").method(method, noBody()));
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains(told);
      var services = send(from("192.0.2.4", "/api/health/services").method(method, noBody()));
      assertThat(services.statusCode()).isEqualTo(503);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/health, 192.0.2.5, 200",
    "/health/services, 192.0.2.5, 503",
    "/releases?q=%zz, 192.0.2.5, 400",
    "/nowhere, 192.0.2.5, 404",
    "/gone, 192.0.2.6, 503",
  })
  void an_own_answer_tells_a_browser_to_do_nothing_with_it(String path, String client, int status)
      throws Exception {
    String answer = raw(path, client, "http");
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .containsOnlyOnce("X-Content-Type-Options: nosniff\r\n")
        .containsOnlyOnce(
            "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'\r\n")
        .containsOnlyOnce("Referrer-Policy: no-referrer\r\n")
        .containsOnlyOnce("Cache-Control: no-store\r\n")
        .doesNotContain(HSTS);
    assertThat(raw(path, client, "https"))
        .containsOnlyOnce(HSTS + ": max-age=31536000 ; includeSubDomains\r\n");
  }

  @Test
  void tomcats_own_refusal_has_these_headers_too() throws Exception {
    String answer = raw("/a<b", "192.0.2.9", "http");
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("X-Content-Type-Options: nosniff\r\n");
  }

  @Test
  void a_refused_read_has_these_headers_too() throws Exception {
    for (int allowed = 0; allowed < 3; allowed++) {
      read("/releases", "192.0.2.7");
    }
    var answer = read("/releases", "192.0.2.7");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().map()).containsKeys(OWN.toArray(String[]::new));
  }

  @Test
  void a_parts_answer_has_the_parts_headers_and_no_others() throws Exception {
    var behindTls = from("192.0.2.8", "/releases").header("X-Forwarded-Proto", "https");
    assertThat(send(behindTls).headers().map()).doesNotContainKeys(OWN.toArray(String[]::new));
    assertThat(send(behindTls).headers().map()).doesNotContainKey(HSTS);

    part.answer =
        exchange -> {
          OWN.forEach(name -> exchange.getResponseHeaders().add(name, "the part's"));
          exchange.getResponseHeaders().add(HSTS, "the part's");
          StandIn.say(exchange, 200, "");
        };
    var headers = send(behindTls).headers();
    OWN.forEach(name -> assertThat(headers.allValues(name)).containsExactly("the part's"));
    assertThat(headers.allValues(HSTS)).containsExactly("the part's");
  }

  private static HttpResponse<String> read(String path, String client) throws Exception {
    return send(from(client, path));
  }

  /** As a trusted proxy asks for this client. */
  private static HttpRequest.Builder from(String client, String path) {
    return to(behindProxy, path).header("X-Forwarded-For", client);
  }

  private static HttpRequest.Builder to(Gateway.Running gateway, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static String raw(String path, String client, String proto) throws IOException {
    var request =
        "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Forwarded-For: %s\r\nX-Forwarded-Proto: %s\r\n\r\n"
            .formatted(path, client, proto);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), behindProxy.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
