package dev.playledger.command;

import static dev.playledger.command.CommandApi.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsIT {

  private static final String HERE = "https://music.example";
  private static final byte[] SONG = flac(5000);
  private static final byte[] PAGE = "<html><script>alert(1)</script></html>".getBytes(UTF_8);

  private final Bucket bucket = new Bucket();
  private CommandApi api;
  private String artist;
  private long release;

  @BeforeAll
  void start() {
    api =
        CommandApi.start(
            CommandApi.newName(),
            Map.of("playledger.public-url", HERE, "playledger.uploads.sweep-every", "PT1S"));
    artist = api.newArtist();
    release = api.newRelease(artist);
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @Test
  void what_is_under_a_signed_url_is_copied_when_it_is_named_and_the_url_changes_nothing_then()
      throws Exception {
    JsonNode signed = signedUrl();
    String url = signed.get("url").asString();
    assertThat(Duration.between(Instant.now(), Instant.parse(signed.get("expiresAt").asString())))
        .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    assertThat(Bucket.put(url, SONG).statusCode()).isEqualTo(200);
    JsonNode track = expect(201, name(artist, plain(url)));
    String file = track.get("fileUrl").asString();
    assertThat(file).matches(HERE + "/files/[0-9a-f]{32}\\.flac");
    String key = file.substring(HERE.length() + 1);
    assertThat(bucket.bytes(key)).isEqualTo(SONG);
    assertThat(bucket.type(key)).isEqualTo("audio/flac");

    assertThat(Bucket.put(url, PAGE).statusCode()).isEqualTo(200);
    String door = "/tracks/" + track.get("id");
    for (String again : List.of(plain(url), url, signed.get("publicUrl").asString(), file)) {
      JsonNode same = expect(200, send("PATCH", door, Map.of("fileUrl", again), artist));
      assertThat(same.get("fileUrl").asString()).isEqualTo(file);
      assertThat(expect(201, name(artist, again)).get("fileUrl").asString()).isEqualTo(file);
    }
    assertThat(bucket.bytes(key)).isEqualTo(SONG);
    assertThat(bucket.type(key)).isEqualTo("audio/flac");
    assertThat(Bucket.get(plain(url)).statusCode()).isEqualTo(403);
  }

  @Test
  void a_signed_url_does_what_was_signed_and_nothing_else() throws Exception {
    String url = signedUrl().get("url").asString();
    assertThat(Bucket.put(url, SONG).statusCode()).isEqualTo(200);
    String file = expect(201, name(artist, plain(url))).get("fileUrl").asString();
    String source = "/playledger/" + file.substring(HERE.length() + 1);

    String other = signedUrl().get("url").asString();
    assertThat(Bucket.put(other, new byte[0], "x-amz-copy-source", source).statusCode())
        .isEqualTo(403);
    assertThat(Bucket.put(other, PAGE, "X-Amz-Acl", "public-read").statusCode()).isEqualTo(403);
    JsonNode parts = expect(201, begin(Map.of("filename", "a", "size", 20 << 20, "kind", "AUDIO")));
    String part = parts.get("parts").get(0).get("url").asString();
    assertThat(Bucket.put(part, new byte[0], "x-amz-copy-source", source).statusCode())
        .isEqualTo(403);
  }

  @Test
  void nobody_names_what_another_has_uploaded() throws Exception {
    JsonNode signed = signedUrl();
    String url = plain(signed.get("url").asString());
    Bucket.put(signed.get("url").asString(), SONG);
    String other = api.newArtist();
    long theirs = api.newRelease(other);
    String store = url.substring(0, url.indexOf("/incoming/"));
    for (String named :
        List.of(
            url,
            signed.get("publicUrl").asString(),
            store + "/incoming/" + "0".repeat(32),
            store + "/files/x",
            HERE + "/files/" + "0".repeat(32) + ".flac",
            HERE + "/uploads/999999/file")) {
      long before = api.events();
      assertThat(name(other, theirs, named).statusCode()).as(named).isEqualTo(403);
      assertThat(api.events()).isEqualTo(before);
    }
    String file = expect(201, name(artist, url)).get("fileUrl").asString();
    assertThat(name(other, theirs, file).statusCode()).isEqualTo(403);
    assertThat(name(other, theirs, url).statusCode()).isEqualTo(403);
  }

  @Test
  void who_may_change_a_release_sends_back_what_it_names_already() throws Exception {
    JsonNode signed = signedUrl();
    Bucket.put(signed.get("url").asString(), SONG);
    JsonNode track = expect(201, name(artist, plain(signed.get("url").asString())));
    String admin = api.signIn(CommandApi.ADMIN);
    Map<String, Object> whole = Map.of("title", "Rain", "fileUrl", track.get("fileUrl").asString());
    JsonNode changed = expect(200, send("PATCH", "/tracks/" + track.get("id"), whole, admin));
    assertThat(changed.get("title").asString()).isEqualTo("Rain");
    assertThat(changed.get("fileUrl")).isEqualTo(track.get("fileUrl"));
  }

  @Test
  void addresses_of_elsewhere_are_texts() {
    for (String url :
        List.of(
            "https://files.example/a.flac", "http://169.254.169.254/x", HERE + ".evil/files/x")) {
      assertThat(expect(201, name(artist, url)).get("fileUrl").asString()).isEqualTo(url);
    }
  }

  @Test
  void a_file_of_parts_goes_on_where_it_was_cut_off() throws Exception {
    byte[] song = flac((17 << 20) + 12345);
    JsonNode begun =
        expect(201, begin(Map.of("kind", "AUDIO", "size", song.length, "sha256", sha256(song))));
    String door = "/uploads/" + begun.get("id");
    assertThat(begun.get("parts")).hasSize(2);
    Bucket.putHalf(begun.at("/parts/0/url").asString(), part(song, 0));
    assertThat(Bucket.put(begun.at("/parts/1/url").asString(), part(song, 1)).statusCode())
        .isEqualTo(200);
    JsonNode there = expect(200, send("GET", door, null, artist));
    assertThat(there.at("/parts/0/uploaded").asBoolean()).isFalse();
    assertThat(there.at("/parts/1/uploaded").asBoolean()).isTrue();
    assertThat(there.at("/parts/1").has("url")).isFalse();
    assertThat(problem(409, send("POST", door + "/complete", null, artist)))
        .isEqualTo("upload-incomplete");

    String rest = there.at("/parts/0/url").asString();
    assertThat(Bucket.put(rest, part(song, 0)).statusCode()).isEqualTo(200);
    JsonNode ready = expect(200, send("POST", door + "/complete", null, artist));
    assertThat(ready.get("state").asString()).isEqualTo("READY");
    assertThat(ready.get("contentType").asString()).isEqualTo("audio/flac");
    assertThat(expect(200, send("POST", door + "/complete", null, artist))).isEqualTo(ready);
    JsonNode track = expect(201, name(artist, ready.get("url").asString()));
    String key = track.get("fileUrl").asString().substring(HERE.length() + 1);
    assertThat(sha256(bucket.bytes(key))).isEqualTo(sha256(song));
    // Some stores take it still; it is nobody's part by now.
    Bucket.put(rest, part(song, 1));
    assertThat(sha256(bucket.bytes(key))).isEqualTo(sha256(song));
    assertThat(problem(409, send("DELETE", door, null, artist))).isEqualTo("upload-complete");
    HttpResponse<String> file = send("GET", door + "/file", null, artist);
    assertThat(file.statusCode()).isEqualTo(302);
    var range =
        Bucket.get(file.headers().firstValue("Location").orElseThrow(), "Range", "bytes=4-7");
    assertThat(range.statusCode()).isEqualTo(206);
    assertThat(range.body()).isEqualTo(Arrays.copyOfRange(song, 4, 8));
  }

  @Test
  void the_store_takes_by_a_form_what_was_announced_and_nothing_else() throws Exception {
    Map<String, Object> wanted =
        Map.of("kind", "AUDIO", "size", SONG.length, "contentType", "audio/flac");
    JsonNode begun = expect(201, begin(wanted));
    String url = begun.at("/form/url").asString();
    Map<String, String> fields = fields(begun);
    assertThat(Bucket.post(url, fields, flac(SONG.length + 1)).statusCode()).isBetween(400, 403);
    Map<String, String> page = new LinkedHashMap<>(fields);
    page.put("Content-Type", "text/html");
    assertThat(Bucket.post(url, page, SONG).statusCode()).isEqualTo(403);
    Map<String, String> elsewhere = new LinkedHashMap<>(fields);
    elsewhere.put("key", "files/mine");
    assertThat(Bucket.post(url, elsewhere, SONG).statusCode()).isEqualTo(403);

    assertThat(Bucket.post(url, fields, SONG).statusCode()).isBetween(200, 204);
    JsonNode ready =
        expect(200, send("POST", "/uploads/" + begun.get("id") + "/complete", null, artist));
    assertThat(ready.get("state").asString()).isEqualTo("READY");
    JsonNode any =
        expect(201, begin(Map.of("kind", "AUDIO", "size", SONG.length, "contentType", "")));
    assertThat(Bucket.post(any.at("/form/url").asString(), fields(any), SONG).statusCode())
        .isBetween(200, 204);
  }

  @Test
  void what_is_not_what_it_is_called_is_refused_and_nothing_left_behind() throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("fileUrl song.mp3", PAGE);
    files.put("fileUrl bomb.wav", zipBomb());
    files.put("fileUrl empty.flac", new byte[0]);
    files.put("coverUrl huge.png", png(20_000, 20_000));
    files.put("coverUrl small.png", png(1399, 1399));
    files.put("coverUrl wide.png", png(2000, 1400));
    files.put("coverUrl broken.png", Arrays.copyOf(png(1400, 1400), 12));
    files.put("coverUrl song.flac", SONG);
    SortedSet<String> before = bucket.keys();
    for (var it : files.entrySet()) {
      String field = it.getKey().substring(0, it.getKey().indexOf(' '));
      String url = signedUrl().get("url").asString();
      Bucket.put(url, it.getValue(), "Content-Type", "audio/mpeg");
      HttpResponse<String> answer =
          field.equals("fileUrl")
              ? name(artist, plain(url))
              : send("PATCH", "/releases/" + release, Map.of("coverUrl", plain(url)), artist);
      assertThat(answer.statusCode()).as(it.getKey() + answer.body()).isEqualTo(400);
      assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
    }
    assertThat(bucket.keys()).isEqualTo(before);
    for (byte[] content : List.of(PAGE, zipBomb(), png(2000, 2000))) {
      JsonNode begun = expect(201, begin(Map.of("kind", "AUDIO", "size", content.length)));
      Bucket.post(begun.at("/form/url").asString(), fields(begun), content);
      String door = "/uploads/" + begun.get("id");
      assertThat(problem(409, send("POST", door + "/complete", null, artist)))
          .isEqualTo("file-format");
      assertThat(send("GET", door, null, artist).statusCode()).isEqualTo(404);
    }
    JsonNode begun =
        expect(201, begin(Map.of("kind", "AUDIO", "size", SONG.length, "sha256", sha256(PAGE))));
    Bucket.post(begun.at("/form/url").asString(), fields(begun), SONG);
    assertThat(
            problem(409, send("POST", "/uploads/" + begun.get("id") + "/complete", null, artist)))
        .isEqualTo("file-hash");
    assertThat(bucket.keys()).isEqualTo(before);
  }

  @Test
  void a_cover_is_taken_by_its_header() throws Exception {
    String url = signedUrl().get("url").asString();
    Bucket.put(url, png(6000, 6000), "Content-Type", "text/html");
    JsonNode changed =
        expect(200, send("PATCH", "/releases/" + release, Map.of("coverUrl", plain(url)), artist));
    assertThat(changed.get("coverUrl").asString()).matches(HERE + "/files/[0-9a-f]{32}\\.png");
    assertThat(problem(400, name(artist, changed.get("coverUrl").asString())))
        .isEqualTo("invalid-request");
  }

  @Test
  void names_are_refused_or_harmless() {
    for (String name : List.of("../../x", "a\u202egnp.exe", "\u00fc\ud83d\ude00".repeat(80))) {
      String query = "filename=" + URLEncoder.encode(name, UTF_8) + "&contentType=";
      JsonNode signed = expect(200, send("GET", "/upload/signed-url?" + query, null, artist));
      assertThat(plain(signed.get("url").asString())).matches(".*/incoming/[0-9a-f]{32}");
      expect(201, begin(Map.of("filename", name, "kind", "LYRICS", "size", 10)));
    }
    String endless = "\ud83d\ude00".repeat(4000);
    assertThat(begin(Map.of("filename", endless, "kind", "LYRICS", "size", 10)).statusCode())
        .isEqualTo(400);
    assertThat(
            send("GET", "/upload/signed-url?filename=" + "x".repeat(4000), null, artist)
                .statusCode())
        .isEqualTo(400);
    assertThat(
            send("GET", "/upload/signed-url?filename=a&contentType=%0d%0a", null, artist)
                .statusCode())
        .isEqualTo(400);
    for (var wrong :
        List.of(
            Map.of("kind", "AUDIO", "size", (2L << 30) + 1),
            Map.of("kind", "AUDIO", "size", 0),
            Map.of("kind", "SONG", "size", 1),
            Map.of("kind", "AUDIO", "size", 1, "sha256", "12"),
            Map.of("kind", "AUDIO", "size", 1, "contentType", "audio"))) {
      assertThat(begin(wrong).statusCode()).as(wrong.toString()).isEqualTo(400);
    }
  }

  @Test
  void uploads_are_there_for_who_has_begun_them_until_they_are_cancelled() throws Exception {
    SortedSet<String> before = bucket.keys();
    JsonNode begun = expect(201, begin(Map.of("kind", "VIDEO", "size", 20 << 20)));
    String door = "/uploads/" + begun.get("id");
    Bucket.put(begun.at("/parts/1/url").asString(), new byte[4 << 20]);
    assertThat(bucket.keys()).isNotEqualTo(before);
    String other = api.newArtist();
    assertThat(send("GET", door, null, other).statusCode()).isEqualTo(404);
    assertThat(send("GET", door + "/file", null, other).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", door, null, other).statusCode()).isEqualTo(404);
    assertThat(send("POST", door + "/complete", null, other).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", door, null, artist).statusCode()).isEqualTo(204);
    assertThat(send("DELETE", door, null, artist).statusCode()).isEqualTo(404);
    assertThat(bucket.keys()).isEqualTo(before);
  }

  @Test
  void what_is_not_complete_after_a_day_is_removed_and_so_is_what_came_too_late() throws Exception {
    JsonNode begun = expect(201, begin(Map.of("kind", "AUDIO", "size", 20 << 20)));
    Bucket.put(begun.at("/parts/1/url").asString(), new byte[4 << 20]);
    JsonNode cancelled = expect(201, begin(Map.of("kind", "AUDIO", "size", 20 << 20)));
    send("DELETE", "/uploads/" + cancelled.get("id"), null, artist);
    Bucket.put(cancelled.at("/parts/1/url").asString(), new byte[4 << 20]);
    String url = signedUrl().get("url").asString();
    Bucket.put(url, SONG);
    String named = signedUrl().get("url").asString();
    Bucket.put(named, SONG);
    String file = expect(201, name(artist, plain(named))).get("fileUrl").asString();
    Bucket.put(named, PAGE);
    api.db().sql("update upload set created_at = created_at - interval '26 hours'").update();
    assertThat(send("GET", "/uploads/" + begun.get("id"), null, artist).statusCode())
        .isEqualTo(404);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            assertThat(bucket.keys())
                .contains(file.substring(HERE.length() + 1))
                .noneMatch(it -> it.contains("incoming/")));
    assertThat(expect(201, name(artist, plain(named))).get("fileUrl").asString()).isEqualTo(file);
  }

  @Test
  void pages_of_other_origins_may_send_to_the_store() throws Exception {
    String url = signedUrl().get("url").asString();
    for (String method : List.of("PUT", "POST", "GET")) {
      var answer = Bucket.preflight(url, method);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
          .contains("https://artists.example");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
          .contains(method);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).isPresent();
    }
    assertThat(
            Bucket.put(url, SONG, "Origin", "https://artists.example")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .contains("https://artists.example");
  }

  private JsonNode signedUrl() {
    return expect(200, send("GET", "/upload/signed-url?filename=song&contentType=", null, artist));
  }

  private HttpResponse<String> begin(Map<String, ?> fields) {
    Map<String, Object> body = new LinkedHashMap<>(Map.of("filename", "song"));
    body.putAll(fields);
    return send("POST", "/uploads", body, artist);
  }

  private HttpResponse<String> name(String who, String url) {
    return name(who, release, url);
  }

  private HttpResponse<String> name(String who, long release, String url) {
    return send(
        "POST",
        "/tracks",
        Map.of("title", "Neon", "duration", 213.5, "releaseId", release, "fileUrl", url),
        who);
  }

  private HttpResponse<String> send(
      String method, String path, @Nullable Map<String, ?> body, String who) {
    return api.send(method, path, body == null ? null : json(body), "Authorization", who);
  }

  private static JsonNode expect(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return json(answer);
  }

  private static String problem(int status, HttpResponse<String> answer) {
    return expect(status, answer).get("type").asString().replace("urn:playledger:problem:", "");
  }

  private static Map<String, String> fields(JsonNode begun) {
    Map<String, String> fields = new LinkedHashMap<>();
    begun
        .at("/form/fields")
        .properties()
        .forEach(it -> fields.put(it.getKey(), it.getValue().asString()));
    return fields;
  }

  private static String plain(String url) {
    return url.substring(0, url.indexOf('?'));
  }

  private static byte[] flac(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    System.arraycopy("fLaC".getBytes(UTF_8), 0, bytes, 0, 4);
    return bytes;
  }

  private static byte[] part(byte[] whole, int number) {
    int size = 16 << 20;
    return Arrays.copyOfRange(whole, number * size, Math.min(whole.length, (number + 1) * size));
  }

  /** What a PNG of that size begins with, and no pixel. */
  private static byte[] png(int width, int height) {
    return ByteBuffer.allocate(100)
        .putLong(0x89504e470d0a1a0aL)
        .putInt(13)
        .put("IHDR".getBytes(UTF_8))
        .putInt(width)
        .putInt(height)
        .array();
  }

  private static byte[] zipBomb() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      zip.write(new byte[20 << 20]);
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
