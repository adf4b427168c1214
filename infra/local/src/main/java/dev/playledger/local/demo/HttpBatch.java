package dev.playledger.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/** Events for {@code POST /streams}, in turn as NDJSON, as a JSON array, and compressed. */
final class HttpBatch {

  private static final int MOST = 500;

  private final Api admin;
  private final List<String> lines = new ArrayList<>();
  private int sent;
  private long refused;
  private boolean repeated;

  HttpBatch(Api admin) {
    this.admin = admin;
  }

  void add(String line) {
    lines.add(line);
    if (lines.size() == MOST) {
      flush();
    }
  }

  void flush() {
    if (lines.isEmpty()) {
      return;
    }
    int before = admin.repeated();
    JsonNode answer = Api.read(admin.send(request()));
    repeated |= admin.repeated() > before;
    int rejected = answer.get("rejected").size();
    if (answer.get("accepted").asLong() + rejected != lines.size()) {
      throw new IllegalStateException(
          "POST /streams lost count of " + lines.size() + ": " + answer);
    }
    refused += rejected;
    sent++;
    lines.clear();
  }

  /** Whether some lines may be in Kafka twice, for nobody answered when they were sent first. */
  boolean repeated() {
    return repeated;
  }

  /** How many lines the door has refused. */
  long refused() {
    return refused;
  }

  private HttpRequest.Builder request() {
    var request = admin.request("/streams");
    return switch (sent % 3) {
      case 0 ->
          request
              .header("Content-Type", "application/x-ndjson")
              .POST(BodyPublishers.ofString(String.join("\n", lines)));
      case 1 ->
          request
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("[" + String.join(",", lines) + "]"));
      default ->
          request
              .header("Content-Type", "application/x-ndjson")
              .header("Content-Encoding", "gzip")
              .POST(BodyPublishers.ofByteArray(zipped(String.join("\n", lines))));
    };
  }

  private static byte[] zipped(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }
}
