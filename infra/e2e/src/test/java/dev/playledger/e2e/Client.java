package dev.playledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses Playledger over HTTP, and asks to read what was written before. */
final class Client {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String url;
  private final Map<String, String> headers = new TreeMap<>();
  private @Nullable String position;

  Client(String url) {
    this.url = url;
  }

  Client signIn(String email, String password) {
    var credentials = Map.of("email", email, "password", password);
    return bearing(
        expect(200, send("POST", "/auth/login", credentials)).get("access_token").asString());
  }

  Client bearing(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** From now on every request has this header. */
  Client with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  String token() {
    return headers.getOrDefault("Authorization", "").substring("Bearer ".length());
  }

  /** From now on reads see at least what the other one has written. */
  void sees(Client other) {
    position = other.position;
  }

  JsonNode get(String path) {
    return expect(200, send("GET", path, null));
  }

  JsonNode post(String path, Map<String, ?> body) {
    return expect(201, send("POST", path, body));
  }

  /** Does it once, however often it is sent under this key. */
  JsonNode create(String path, Map<String, ?> body, String key) {
    return expect(201, send("POST", path, body, key));
  }

  HttpResponse<String> send(String method, String path, Map<String, ?> body, String key) {
    return exchange(json(method, path, body).header("Idempotency-Key", key));
  }

  /** Pushes stream events through the HTTP door. */
  JsonNode push(List<String> events) {
    return expect(202, trySending(events));
  }

  HttpResponse<String> trySending(List<String> events) {
    return exchange(
        request("/streams")
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", events))));
  }

  JsonNode patch(String path, Map<String, ?> body) {
    return expect(200, send("PATCH", path, body));
  }

  void delete(String path) {
    expect(204, send("DELETE", path, null));
  }

  static JsonNode expect(int status, HttpResponse<String> response) {
    assertThat(response.statusCode())
        .as(response.request().method() + " " + response.uri() + ": " + response.body())
        .isEqualTo(status);
    return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
  }

  HttpResponse<String> send(String method, String path, @Nullable Map<String, ?> body) {
    return exchange(
        body == null
            ? request(path).method(method, HttpRequest.BodyPublishers.noBody())
            : json(method, path, body));
  }

  /** Puts bytes under an address that the store has signed, as nobody known. */
  static HttpResponse<String> put(String url, byte[] bytes) {
    return exchanged(
        HttpRequest.newBuilder(URI.create(url))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build());
  }

  /** Posts something to the store, as nobody known. */
  static HttpResponse<String> post(String url, String type, String body) {
    return exchanged(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Sends JSON, or what looks otherwise as a form. */
  HttpResponse<String> sendText(String method, String path, String text) {
    return exchange(text(method, path, text));
  }

  private HttpRequest.Builder json(String method, String path, Map<String, ?> body) {
    return text(method, path, JSON.writeValueAsString(body));
  }

  private HttpRequest.Builder text(String method, String path, String text) {
    boolean json = text.startsWith("{") || text.startsWith("[");
    return request(path)
        .header("Content-Type", "application/" + (json ? "json" : "x-www-form-urlencoded"))
        .method(method, HttpRequest.BodyPublishers.ofString(text));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
    headers.forEach(request::header);
    return request;
  }

  private HttpResponse<String> exchange(HttpRequest.Builder builder) {
    boolean reads = builder.build().method().equals("GET");
    if (position != null && reads) {
      builder.header("Playledger-Position", position);
    }
    HttpRequest request = builder.build();
    if (reads) {
      return await()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .atMost(PATIENCE)
          .until(() -> exchanged(request), it -> !isTooSoon(it));
    }
    HttpResponse<String> response = exchanged(request);
    response.headers().firstValue("Playledger-Position").ifPresent(it -> position = it);
    return response;
  }

  /** On a busy machine two seconds may not be enough; whoever is told so asks again. */
  private static boolean isTooSoon(HttpResponse<String> response) {
    return response.statusCode() == 503 && response.body().contains(":position-not-reached");
  }

  private static HttpResponse<String> exchanged(HttpRequest request) {
    try {
      return HTTP.send(request, FirstEvent::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
