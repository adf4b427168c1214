package dev.playledger.query.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.files.FileAddress;
import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is sent on to which file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesIT {

  private static final String SONG = "It rained all night";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final long owner = tables.nextId();

  /** Tests of command-api look into the same bucket meanwhile, and leave out such names. */
  private final String name = "0".repeat(16) + FileAddress.newName("flac").substring(16);

  private final String url = Stage.HERE + "/files/" + name;

  @BeforeAll
  void a_file_is_there() throws Exception {
    Servers.S3 server = TestServers.get().s3();
    byte[] bytes = SONG.getBytes(StandardCharsets.UTF_8);
    MinioClient.builder()
        .endpoint(server.endpoint())
        .region(server.region())
        .credentials(server.accessKey(), server.secretKey())
        .build()
        .putObject(
            PutObjectArgs.builder()
                .bucket(server.bucket())
                .object(FileAddress.key(name))
                .headers(Map.of("Content-Type", "audio/flac"))
                .stream(new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                .build());
  }

  @Test
  void whoever_may_see_a_track_is_sent_on_to_its_file_and_nobody_else() throws Exception {
    long release = tables.release(owner, "PENDING", "Night");
    long track = track(release, url);
    for (String path :
        new String[] {
          "/tracks/" + track + "/stream", "/tracks/" + track + "/download", "/files/" + name
        }) {
      assertThat(stage.anybody().get(path).status()).isEqualTo(404);
      assertThat(stage.as(owner + 1, Role.ARTIST).get(path).status()).isEqualTo(404);
      assertSong(stage.as(owner, Role.ARTIST), path);
      assertSong(stage.admin(), path);
      tables.sql("update release set status = 'APPROVED' where id = ?", release);
      assertSong(stage.anybody(), path);
      tables.sql("update track set deleted_at = now() where id = ?", track);
      assertThat(stage.anybody().get(path).status()).isEqualTo(404);
      tables.sql("update track set deleted_at = null where id = ?", track);
      tables.sql("update release set status = 'TAKEN_DOWN' where id = ?", release);
      assertThat(stage.anybody().get(path).status()).isEqualTo(404);
    }
    tables.sql("update track set file_url = null where id = ?", track);
  }

  @Test
  void a_part_of_it_can_be_had_and_by_head_its_length() throws Exception {
    long track = track(tables.release(owner, "APPROVED", "Day"), url);
    Answer stream = stage.anybody().get("/tracks/" + track + "/stream");
    HttpResponse<String> part = ask("GET", stream.header("Location"), "Range", "bytes=3-8");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("rained");
    assertThat(part.headers().firstValue("Content-Type")).contains("audio/flac");
    Answer head = stage.anybody().send("HEAD", "/tracks/" + track + "/stream");
    assertThat(ask("HEAD", head.header("Location")).headers().firstValueAsLong("Content-Length"))
        .hasValue(SONG.length());
    Answer download = stage.anybody().get("/tracks/" + track + "/download");
    assertThat(ask("GET", download.header("Location")).headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"track-" + track + ".flac\"");
    assertThat(
            ask("GET", stream.header("Location").replace(name, FileAddress.newName("flac")))
                .statusCode())
        .isEqualTo(403);
    tables.sql("update track set file_url = null where id = ?", track);
  }

  @Test
  void covers_are_seen_with_their_release() throws Exception {
    long release = tables.release(owner, "DRAFT", "Night");
    tables.sql("update release set cover_url = ? where id = ?", url, release);
    assertThat(stage.anybody().get("/files/" + name).status()).isEqualTo(404);
    assertSong(stage.as(owner, Role.ARTIST), "/files/" + name);
    tables.sql("update release set cover_url = null where id = ?", release);
    assertThat(stage.as(owner, Role.ARTIST).get("/files/" + name).status()).isEqualTo(404);
  }

  @Test
  void what_is_elsewhere_or_only_looks_like_ours_is_not_sent_for() {
    long release = tables.release(owner, "APPROVED", "Night");
    for (String other :
        new String[] {
          "https://files.example/a.flac",
          "https://evil.example/files/" + name,
          Stage.HERE + "/files/../" + name,
          url + "?x"
        }) {
      long track = track(release, other);
      assertThat(stage.anybody().get("/tracks/" + track + "/stream").status()).isEqualTo(404);
      assertThat(stage.anybody().get("/files/" + name).status()).isEqualTo(404);
    }
    long without = tables.track(release, 1, "Silence");
    assertThat(stage.anybody().get("/tracks/" + without + "/stream").status()).isEqualTo(404);
    for (String strange : new String[] {"x", "%2e%2e", "a.flac", name + "x"}) {
      assertThat(stage.anybody().get("/files/" + strange).status()).isBetween(400, 404);
    }
  }

  private long track(long release, String file) {
    long track = tables.track(release, 1, "Rain");
    tables.sql("update track set file_url = ? where id = ?", file, track);
    return track;
  }

  private static void assertSong(Browser who, String path) throws Exception {
    Answer answer = who.get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    HttpResponse<String> song = ask("GET", answer.header("Location"));
    assertThat(song.statusCode()).isEqualTo(200);
    assertThat(song.body()).isEqualTo(SONG);
  }

  private static HttpResponse<String> ask(String method, String url, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
