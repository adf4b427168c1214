package dev.playledger.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Somebody who asks at the doors. */
record Visitor(URI address, String token) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  HttpResponse<String> push(String events) throws IOException, InterruptedException {
    return post("/streams", events);
  }

  HttpResponse<String> retry(Object rejection) throws IOException, InterruptedException {
    return post("/admin/rejections/" + rejection + "/retry", "");
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofMinutes(1))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
