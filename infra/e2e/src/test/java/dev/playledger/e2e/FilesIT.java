package dev.playledger.e2e;

import static dev.playledger.e2e.Client.expect;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file on its way through the whole product; {@code infra/faults/run} sends a gigabyte. */
class FilesIT {

  private static final long SIZE = Long.getLong("playledger.faults.megabytes", 40) << 20;
  private static final String PASSWORD = "correct-horse-battery";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void a_file_of_many_parts_goes_on_where_it_was_cut_off_and_is_heard_by_who_may_hear_it()
      throws Exception {
    Playledger playledger = Playledger.shared();
    Client admin = playledger.admin();
    Client artist = newArtist(playledger);
    Client listener = new Client(playledger.url());

    String hash = hash();
    JsonNode begun =
        artist.post(
            "/uploads",
            Map.of("filename", "long.flac", "size", SIZE, "kind", "AUDIO", "sha256", hash));
    String upload = "/uploads/" + begun.get("id");
    sendHalf(begun);
    expect(409, artist.send("POST", upload + "/complete", null));
    sendRest(artist.get(upload));
    // The larger it is, the longer the store is busy with it, and asking again does no harm.
    await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> artist.send("POST", upload + "/complete", null).statusCode() == 200);

    JsonNode release =
        artist.post("/releases", Map.of("title", "Long", "releaseDate", "2026-11-01"));
    String url = artist.get(upload).get("url").asString();
    JsonNode track =
        artist.post(
            "/tracks",
            Map.of(
                "title", "Long", "duration", 60, "releaseId", release.get("id"), "fileUrl", url));
    String stream = "/tracks/" + track.get("id") + "/stream";
    String file = URI.create(track.get("fileUrl").asString()).getPath();
    assertThat(track.get("fileUrl").asString())
        .isEqualTo("http://localhost:" + URI.create(playledger.url()).getPort() + file);
    assertThat(hash(location(artist, stream))).isEqualTo(hash);
    assertThat(hash(location(artist, file))).isEqualTo(hash);
    listener.sees(artist);
    expect(404, listener.send("GET", stream, null));
    expect(404, listener.send("GET", file, null));

    admin.patch("/releases/" + release.get("id"), Map.of("status", "APPROVED"));
    listener.sees(admin);
    HttpResponse<byte[]> range = ask(location(listener, stream), "bytes=16777214-16777217");
    assertThat(range.statusCode()).isEqualTo(206);
    assertThat(range.headers().firstValue("Content-Range"))
        .contains("bytes 16777214-16777217/" + SIZE);
    assertThat(range.body())
        .containsExactly(part(1)[16777214], part(1)[16777215], part(2)[0], part(2)[1]);
    String download = location(listener, "/tracks/" + track.get("id") + "/download");
    assertThat(ask(download, "bytes=0-3").headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"track-" + track.get("id") + ".flac\"");

    admin.patch("/releases/" + release.get("id"), Map.of("status", "PENDING"));
    listener.sees(admin);
    expect(404, listener.send("GET", stream, null));
    expect(404, listener.send("GET", file, null));
  }

  private static Client newArtist(Playledger playledger) {
    String email = UUID.randomUUID() + "@example.com";
    Client artist = new Client(playledger.url());
    artist.post(
        "/auth/register",
        Map.of("email", email, "password", PASSWORD, "name", "Long", "role", "artist"));
    return artist.signIn(email, PASSWORD);
  }

  /** Up to the middle of a part in the middle. */
  private static void sendHalf(JsonNode begun) throws IOException {
    int middle = begun.get("parts").size() / 2;
    for (int i = 0; i < middle; i++) {
      JsonNode part = begun.at("/parts/" + i);
      expect(200, Client.put(part.get("url").asString(), part(i + 1)));
    }
    URI to = URI.create(begun.at("/parts/" + middle + "/url").asString());
    byte[] part = part(middle + 1);
    try (Socket socket = new Socket(to.getHost(), to.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "PUT %s?%s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(to.getRawPath(), to.getRawQuery(), to.getAuthority(), part.length)
              .getBytes(US_ASCII));
      out.write(part, 0, part.length / 2);
    }
  }

  private static void sendRest(JsonNode half) {
    int sent = 0;
    for (JsonNode part : half.get("parts")) {
      if (!part.get("uploaded").asBoolean()) {
        byte[] bytes = part(part.get("number").asInt());
        expect(200, Client.put(part.get("url").asString(), bytes));
        sent++;
      }
    }
    assertThat(sent).isBetween(1, half.get("parts").size() - 1);
  }

  private static String location(Client client, String path) {
    HttpResponse<String> answer = client.send("GET", path, null);
    expect(302, answer);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<byte[]> ask(String url, String range) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url)).header("Range", range).build(),
        BodyHandlers.ofByteArray());
  }

  private static String hash(String url) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    HttpResponse<InputStream> answer =
        HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofInputStream());
    try (InputStream in = new DigestInputStream(answer.body(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hash() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    int parts = (int) ((SIZE + (16 << 20) - 1) >> 24);
    for (int number = 1; number <= parts; number++) {
      digest.update(part(number));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] part(int number) {
    byte[] bytes = new byte[(int) Math.min(16 << 20, SIZE - (number - 1) * (16L << 20))];
    new Random(number).nextBytes(bytes);
    if (number == 1) {
      System.arraycopy("fLaC".getBytes(US_ASCII), 0, bytes, 0, 4);
    }
    return bytes;
  }
}
