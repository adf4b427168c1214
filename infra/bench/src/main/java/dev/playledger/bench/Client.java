package dev.playledger.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one HTTP client of the bench, which takes an unexpected answer for the end of the run. */
final class Client implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  JsonNode get(URI address) throws IOException, InterruptedException {
    return JSON.readTree(send(HttpRequest.newBuilder(address).build(), 200));
  }

  JsonNode post(URI address, String token, int expected, String body)
      throws IOException, InterruptedException {
    return JSON.readTree(send(json(address, token, body), expected));
  }

  byte[] send(HttpRequest request, int expected) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(
          request.uri()
              + " answered "
              + answer.statusCode()
              + ": "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body();
  }

  /** Signed in unless the token is empty. */
  static HttpRequest json(URI address, String token, String body) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }

  @Override
  public void close() {
    http.close();
  }
}
