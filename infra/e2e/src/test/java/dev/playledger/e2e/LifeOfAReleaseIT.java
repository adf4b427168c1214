package dev.playledger.e2e;

import static dev.playledger.e2e.Client.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** The first of all, for it kills parts of the product that the others share. */
@Order(1)
@ResourceLock(Playledger.SHARED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifeOfAReleaseIT {

  private static final String PASSWORD = "correct-horse-battery";
  private static final String AUDIO = "https://files.example/neon.flac";

  private Playledger playledger;
  private Client admin;

  @BeforeAll
  void start() throws Exception {
    playledger = Playledger.shared();
    admin = playledger.admin();
  }

  @Test
  void a_release_lives_and_every_write_can_be_read_at_once() {
    Client listener = new Client(playledger.url());
    Client artist = newArtist("nova@example.com", "Nova");
    String begin = position(artist.send("GET", "/releases", null));

    JsonNode created =
        artist.post(
            "/releases?draft=true", Map.of("title", "Night Drive", "releaseDate", "2026-11-01"));
    String release = "/releases/" + created.get("id");
    assertSame(created, artist.get(release));
    assertThat(created.get("artistName").asString()).isEqualTo("Nova");
    listener.sees(artist);
    expect(404, listener.send("GET", release, null));

    assertSame(artist.patch(release, Map.of("status", "PENDING")), artist.get(release));
    JsonNode neon = artist.post("/tracks", track(created, "Neon", "AA6Q72000047"));
    JsonNode rain = artist.post("/tracks", track(created, "Rain", "AA6Q72000048"));
    assertSame(rain, artist.get("/tracks/" + rain.get("id")));
    assertThat(artist.get("/tracks/release/" + created.get("id"))).hasSize(2);

    admin.sees(artist);
    JsonNode rejected =
        admin.patch(release, Map.of("status", "REJECTED", "reason", "The cover is blurred"));
    artist.sees(admin);
    assertSame(rejected, artist.get(release));
    assertThat(artist.get(release).get("reason").asString()).isEqualTo("The cover is blurred");
    artist.patch(
        release, Map.of("status", "PENDING", "coverUrl", "https://files.example/cover.png"));
    admin.patch(release, Map.of("status", "APPROVED"));
    listener.sees(admin);
    assertThat(listener.get(release).get("status").asString()).isEqualTo("APPROVED");
    found(listener, "nihgt drive", created);

    String neonDoor = "/tracks/" + neon.get("id");
    JsonNode royalty = admin.post("/royalties", royalty(neon, created));
    assertSame(royalty, admin.get("/royalties/" + royalty.get("id")));
    listener.sees(admin);
    assertThat(listener.get(release).get("totalRoyalty").decimalValue())
        .isEqualByComparingTo("12.5");
    assertSame(
        admin.patch("/royalties/" + royalty.get("id"), Map.of("amount", 13.000001)),
        admin.get("/royalties/" + royalty.get("id")));
    admin.delete("/royalties/" + royalty.get("id"));
    assertThat(admin.get("/royalties/track/" + neon.get("id"))).isEmpty();
    assertThat(admin.get(release).get("totalRoyalty").decimalValue()).isEqualByComparingTo("0");
    admin.post("/royalties", royalty(neon, created));

    JsonNode other =
        artist.post(
            "/releases?draft=true", Map.of("title", "Day Drive", "releaseDate", "2026-11-02"));
    artist.sees(admin);
    JsonNode moved = artist.patch(neonDoor, Map.of("releaseId", other.get("id").asLong()));
    assertSame(moved, artist.get(neonDoor));
    assertThat(artist.get("/releases/" + other.get("id")).get("totalRoyalty").decimalValue())
        .isEqualByComparingTo("12.5");
    assertThat(artist.get(release).get("totalRoyalty").decimalValue()).isEqualByComparingTo("0");
    assertThat(artist.get("/tracks/" + rain.get("id")).get("position").asInt()).isEqualTo(1);

    expect(200, admin.send("POST", neonDoor + "/streams", report("r-1")));
    expect(200, admin.send("POST", neonDoor + "/streams", report("r-1")));
    assertThat(admin.patch(neonDoor, Map.of("streams", 7500)).get("streams").asLong())
        .isEqualTo(7500);
    JsonNode counted = admin.get("/events?limit=1000&subject=release-" + other.get("id"));
    assertThat(types(counted)).containsOnlyOnce("streams.recorded.v1", "streams.corrected.v1");

    artist.delete(neonDoor);
    expect(404, artist.send("GET", neonDoor, null));
    artist.delete(release);
    expect(404, artist.send("GET", release, null));
    expect(404, artist.send("GET", "/tracks/" + rain.get("id"), null));
    assertThat(artist.get("/releases/artist/" + created.get("artistId"))).hasSize(1);

    admin.sees(artist);
    JsonNode life = admin.get("/events?limit=1000&after=" + begin);
    List<Long> positions = new ArrayList<>();
    life.get("items").forEach(it -> positions.add(it.get("position").asLong()));
    assertThat(positions).isSorted().doesNotHaveDuplicates();
    assertThat(types(life))
        .contains(
            "release.deleted.v1", "track.moved-out.v1", "track.moved-in.v2", "royalty.voided.v1");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            !ids(listener.get("/releases?q=night&limit=100").get("items"))
                .contains(created.get("id").asLong()));
  }

  @Test
  void parts_that_are_killed_under_load_lose_nothing() {
    Client artist = newArtist("load@example.com", "Load");
    List<Long> written = new ArrayList<>();
    for (String part : List.of("projections", "query-api", "command-api", "stream-ingest")) {
      playledger.kill(part);
      for (int i = 0; i < 10; i++) {
        Map<String, ?> body = Map.of("title", part + " " + i, "releaseDate", "2026-11-01");
        await()
            .atMost(Duration.ofMinutes(2))
            .ignoreExceptions()
            .until(() -> written.add(artist.post("/releases", body).get("id").asLong()));
      }
    }
    await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptions()
        .untilAsserted(() ->
            assertThat(ids(artist.get("/releases/artist/" + me(artist)))).containsAll(written));
    assertThat(LongStream.of(written.stream().mapToLong(it -> it).toArray()).distinct().count())
        .isEqualTo(40);
  }

  @Test
  void a_genre_lives_among_those_that_ship() {
    JsonNode genre = admin.post("/genres", Map.of("name", "Slowcore", "description", "Slow"));
    String door = "/genres/" + genre.get("id");
    assertSame(genre, admin.get(door));
    List<Long> shipped = ids(admin.get("/genres?shape=tree"));
    assertThat(shipped).hasSizeGreaterThan(10).contains(genre.get("id").asLong());
    assertSame(admin.patch(door, Map.of("parentId", shipped.getFirst())), admin.get(door));
    String relation = door + "/related/" + shipped.getLast();
    assertSame(expect(200, admin.send("PUT", relation, null)), admin.get(door));
    assertThat(ids(admin.get("/genres/" + shipped.getLast() + "/related")))
        .contains(genre.get("id").asLong());
    assertThat(ids(admin.get(door + "/ancestors"))).containsExactly(shipped.getFirst());
    admin.delete(door);
    assertThat(ids(admin.get("/genres")))
        .hasSizeGreaterThan(60)
        .doesNotContain(genre.get("id").asLong());
    assertThat(admin.get(door).get("retired").asBoolean()).isTrue();
  }

  private Client newArtist(String email, String name) {
    Client client = new Client(playledger.url());
    client.post(
        "/api/auth/register",
        Map.of("email", email, "password", PASSWORD, "name", name, "role", "artist"));
    return client.signIn(email, PASSWORD);
  }

  private static String position(HttpResponse<String> response) {
    return response.headers().firstValue("Playledger-Position").orElseThrow();
  }

  private static long me(Client client) {
    return client.get("/auth/me").get("id").asLong();
  }

  private static void found(Client client, String query, JsonNode release) {
    String door = "/releases?q=" + query.replace(" ", "%20");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> ids(client.get(door).get("items")).contains(release.get("id").asLong()));
  }

  private static List<Long> ids(JsonNode things) {
    List<Long> ids = new ArrayList<>();
    things.forEach(it -> ids.add(it.get("id").asLong()));
    return ids;
  }

  private static List<String> types(JsonNode events) {
    List<String> types = new ArrayList<>();
    events.get("items").forEach(it -> types.add(it.get("type").asString()));
    return types;
  }

  private static Map<String, ?> track(JsonNode release, String title, String isrc) {
    return Map.of(
        "title",
        title,
        "duration",
        213.5,
        "releaseId",
        release.get("id").asLong(),
        "isrc",
        isrc,
        "fileUrl",
        AUDIO);
  }

  private static Map<String, ?> report(String id) {
    return Map.of(
        "count", 1000, "store", "spotify", "territory", "DE", "day", "2026-11-19", "reportId", id);
  }

  private static Map<String, ?> royalty(JsonNode track, JsonNode release) {
    return Map.of(
        "amount",
        12.5,
        "period",
        "2026-11",
        "trackId",
        track.get("id").asLong(),
        "artistId",
        release.get("artistId").asLong());
  }

  /**
   * What the command answered and what is read afterwards are the same; totals of streams follow
   * the fold later.
   */
  private static void assertSame(JsonNode answered, JsonNode read) {
    assertThat(withoutStreams(read)).isEqualTo(withoutStreams(answered));
  }

  private static String withoutStreams(JsonNode thing) {
    return thing.toString().replaceAll("\"(totalS|s)treams\":[0-9]+,", "");
  }
}
