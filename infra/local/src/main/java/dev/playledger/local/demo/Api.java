package dev.playledger.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the HTTP doors, who knocks again while nobody can answer. */
final class Api {

  static final JsonMapper JSON = new JsonMapper();

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final String url;
  private final String token;
  private final AtomicInteger repeated = new AtomicInteger();

  private Api(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /** Signs in, after registering as an artist: when that was done before, it is refused. */
  static Api artist(String url, PlannedArtist artist, String password) {
    var stranger = new Api(url, "");
    var registration =
        Map.of(
            "email", artist.email(), "password", password, "name", artist.name(), "role", "artist");
    stranger.send(stranger.json("POST", "/auth/register", registration));
    return signedIn(url, artist.email(), password);
  }

  static Api signedIn(String url, String email, String password) {
    var stranger = new Api(url, "");
    JsonNode answer =
        stranger.write("POST", "/auth/login", Map.of("email", email, "password", password));
    return new Api(url, answer.get("access_token").asString());
  }

  JsonNode get(String path) {
    return read(send(request(path).GET()));
  }

  /** A write that needs no key, for doing it twice is like doing it once. */
  JsonNode write(String method, String path, Map<String, ?> body) {
    return read(send(json(method, path, body)));
  }

  /** A write that is done once under its key, however often it is sent. */
  JsonNode create(String path, Map<String, ?> body, String key) {
    return read(send(json("POST", path, body).header("Idempotency-Key", key)));
  }

  HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder json(String method, String path, Map<String, ?> body) {
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  /** Sends until there is an answer that will not be another one in a moment. */
  HttpResponse<String> send(HttpRequest.Builder request) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String last = "";
    Duration pause = PAUSE;
    while (System.nanoTime() < deadline) {
      try {
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (!LATER.contains(answer.statusCode())) {
          return answer;
        }
        last = answer.statusCode() + " " + answer.body();
        pause = pauseAfter(answer);
      } catch (IOException away) {
        last = away.toString();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
      repeated.incrementAndGet();
      LockSupport.parkNanos(pause.toNanos());
    }
    throw new IllegalStateException(request.build().uri() + " does not answer: " + last);
  }

  /** Who asks too often waits as long as they are told. */
  private static Duration pauseAfter(HttpResponse<String> answer) {
    long told = answer.headers().firstValueAsLong("Retry-After").orElse(0);
    return answer.statusCode() == 429 && told > 0 ? Duration.ofSeconds(told) : PAUSE;
  }

  /** How often something was sent once more. */
  int repeated() {
    return repeated.get();
  }

  static JsonNode read(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          answer.request().method() + " " + answer.uri() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
