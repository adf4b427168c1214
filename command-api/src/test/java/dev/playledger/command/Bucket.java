package dev.playledger.command;

import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import io.minio.GetObjectArgs;
import io.minio.ListMultipartUploadsArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioAsyncClient;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The object store: as those see it who hold a signed address, and as its owner does. */
final class Bucket {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Servers.S3 server = TestServers.get().s3();
  private final MinioAsyncClient owner =
      MinioAsyncClient.builder()
          .endpoint(server.endpoint())
          .region(server.region())
          .credentials(server.accessKey(), server.secretKey())
          .build();

  static HttpResponse<String> put(String url, byte[] bytes, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofByteArray(bytes));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /** Sends the beginning of a body, and hangs up. */
  static void putHalf(String url, byte[] bytes) throws IOException {
    URI to = URI.create(url);
    try (Socket socket = new Socket(to.getHost(), to.getPort())) {
      socket
          .getOutputStream()
          .write(
              "PUT %s?%s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n\r\n"
                  .formatted(to.getRawPath(), to.getRawQuery(), to.getAuthority(), bytes.length)
                  .getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(bytes, 0, bytes.length / 2);
      socket.getOutputStream().flush();
    }
  }

  /** Sends a form as a browser does: the fields, and then the file. */
  static HttpResponse<String> post(String url, Map<String, String> fields, byte[] bytes)
      throws Exception {
    String boundary = "a-boundary";
    StringBuilder head = new StringBuilder();
    fields.forEach((name, value) ->
        head.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)));
    head.append(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n"
            .formatted(boundary));
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head.toString()),
            BodyPublishers.ofByteArray(bytes),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(body)
            .build(),
        BodyHandlers.ofString());
  }

  static HttpResponse<String> preflight(String url, String method) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url))
            .method("OPTIONS", BodyPublishers.noBody())
            .headers(
                "Origin",
                "https://artists.example",
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "content-type")
            .build(),
        BodyHandlers.ofString());
  }

  static HttpResponse<byte[]> get(String url, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  byte[] bytes(String key) throws Exception {
    try (var in =
        owner
            .getObject(GetObjectArgs.builder().bucket(server.bucket()).object(key).build())
            .join()) {
      return in.readAllBytes();
    }
  }

  String type(String key) throws Exception {
    try (var in =
        owner
            .getObject(GetObjectArgs.builder().bucket(server.bucket()).object(key).build())
            .join()) {
      return String.valueOf(in.headers().get("Content-Type"));
    }
  }

  /** All there is, unfinished uploads of many parts, too, but what tests of query-api put. */
  SortedSet<String> keys() throws Exception {
    SortedSet<String> keys = new TreeSet<>();
    for (var it :
        owner.listObjects(
            ListObjectsArgs.builder().bucket(server.bucket()).recursive(true).build())) {
      keys.add(it.get().objectName());
    }
    keys.removeIf(it -> it.startsWith("files/" + "0".repeat(16)));
    owner
        .listMultipartUploads(ListMultipartUploadsArgs.builder().bucket(server.bucket()).build())
        .join()
        .result()
        .uploads()
        .forEach(it -> keys.add("parts of " + it.objectName()));
    return keys;
  }
}
