package dev.playledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses Playledger over HTTP, and asks to read what was written before. */
final class Client {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private @Nullable String token;
  private @Nullable String position;

  Client(String url) {
    this.url = url;
  }

  Client signIn(String email, String password) {
    token =
        expect(200, send("POST", "/auth/login", Map.of("email", email, "password", password)))
            .get("access_token")
            .asString();
    return this;
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
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (position != null && method.equals("GET")) {
      request.header("Playledger-Position", position);
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (!method.equals("GET")) {
        response.headers().firstValue("Playledger-Position").ifPresent(it -> position = it);
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
