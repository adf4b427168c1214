package dev.playledger.query.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Asks the service, as somebody and with these headers. */
public record Browser(HttpClient client, String base, List<String> headers) {

  static Browser at(int port) {
    return new Browser(
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build(),
        "http://127.0.0.1:" + port,
        List.of());
  }

  public Browser as(String token) {
    return with("Authorization", "Bearer " + token);
  }

  public Browser with(String name, String value) {
    return new Browser(
        client, base, Stream.concat(headers.stream(), Stream.of(name, value)).toList());
  }

  public Answer get(String path) {
    return send("GET", path);
  }

  public Answer post(String path, String json) {
    return with("Content-Type", "application/json")
        .send("POST", path, HttpRequest.BodyPublishers.ofString(json));
  }

  public Answer send(String method, String path) {
    return send(method, path, HttpRequest.BodyPublishers.noBody());
  }

  private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
