package dev.playledger.command;

import static dev.playledger.command.CommandApi.atOnce;
import static dev.playledger.command.CommandApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.ids.Upc;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two instances on one store, and many at once on one thing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConcurrencyIT {

  private static final int TRIES = 50;

  private CommandApi one;
  private CommandApi two;
  private String artist;
  private String admin;

  @BeforeAll
  void start() {
    String name = CommandApi.newName();
    Map<String, Object> prefix = Map.of("playledger.releases.isrc-prefix", "AA6Q7");
    one = CommandApi.start(name, prefix);
    two = CommandApi.start(name, prefix);
    admin = one.signIn(CommandApi.ADMIN);
    artist = one.newArtist();
  }

  @AfterAll
  void stop() {
    two.close();
    one.close();
  }

  @Test
  void a_hundred_changes_at_once_all_happen_one_after_the_other() throws Exception {
    long release = one.newRelease(artist);
    List<HttpResponse<String>> answers = atOnce(100, i -> patch(i, release, "T" + i));
    assertThat(answers).allMatch(it -> it.statusCode() == 200);
    assertThat(answers.stream().map(it -> it.headers().firstValue("ETag").orElseThrow()).distinct())
        .hasSize(100);
    assertThat(one.sequences(release)).isEqualTo(IntStream.rangeClosed(0, 100).boxed().toList());
  }

  @Test
  void of_a_hundred_changes_of_one_version_one_happens() throws Exception {
    long release = one.newRelease(artist);
    List<HttpResponse<String>> answers =
        atOnce(100, i -> patch(i, release, "T" + i, "If-Match", "\"0\""));
    assertThat(answers.stream().filter(it -> it.statusCode() == 200)).hasSize(1);
    assertThat(answers.stream().filter(it -> it.statusCode() == 412)).hasSize(99);
    assertThat(one.sequences(release)).containsExactly(0, 1);
  }

  @Test
  void an_instance_that_remembers_an_old_state_does_not_answer_by_it() {
    long release = one.newRelease(artist);
    patch(0, release, "First");
    patch(1, release, "Second");
    HttpResponse<String> back = patch(0, release, "First");
    assertThat(back.headers().firstValue("ETag").orElseThrow()).startsWith("\"3.");
    String etag = patch(1, release, "Fourth").headers().firstValue("ETag").orElseThrow();
    assertThat(patch(0, release, "Fifth", "If-Match", etag).statusCode()).isEqualTo(200);
  }

  @Test
  void of_fifty_who_take_one_isrc_one_gets_it() throws Exception {
    long release = one.newRelease(artist);
    String track =
        "{\"title\":\"a\",\"duration\":1,\"releaseId\":%d,\"isrc\":\"QZABC2600777\"}"
            .formatted(release);
    List<HttpResponse<String>> answers =
        atOnce(50, i -> api(i).send("POST", "/tracks", track, "Authorization", artist));
    assertThat(answers.stream().filter(it -> it.statusCode() == 201)).hasSize(1);
    assertThat(answers.stream().filter(it -> it.statusCode() == 409)).hasSize(49);
  }

  @Test
  void of_fifty_who_take_one_upc_one_gets_it() throws Exception {
    String release = "{\"title\":\"a\",\"releaseDate\":\"2026-12-01\",\"upc\":\"036000291452\"}";
    List<HttpResponse<String>> answers =
        atOnce(50, i -> api(i).send("POST", "/releases", release, "Authorization", artist));
    assertThat(answers.stream().filter(it -> it.statusCode() == 201)).hasSize(1);
    assertThat(answers.stream().filter(it -> it.statusCode() == 409)).hasSize(49);
  }

  @Test
  void of_fifty_who_make_one_genre_one_does_in_the_forest_that_was_planted_once() throws Exception {
    String admin = one.signIn(CommandApi.ADMIN);
    List<HttpResponse<String>> answers =
        atOnce(
            50,
            i ->
                api(i)
                    .send(
                        "POST",
                        "/genres",
                        i % 4 < 2 ? "{\"name\":\"Slowcore\"}" : "{\"name\":\"SLOWCORE\"}",
                        "Authorization",
                        admin));
    assertThat(answers.stream().filter(it -> it.statusCode() == 201)).hasSize(1);
    assertThat(answers.stream().filter(it -> it.statusCode() == 409)).hasSize(49);
    assertThat(
            one.db()
                .sql(
                    "select count(*) from domain_event_entry where payload_type = 'genre.created.v1'")
                .query(Long.class)
                .single())
        .isEqualTo(one.db().sql("select count(*) from genre").query(Long.class).single())
        .isBetween(61L, 121L);
  }

  @Test
  void of_two_admins_who_approve_and_reject_one_version_at_once_one_wins() throws Exception {
    for (int i = 0; i < TRIES; i++) {
      long release = submitted();
      String door = "/releases/" + release;
      String version =
          one.send("PATCH", door, "{}", "Authorization", artist)
              .headers()
              .firstValue("ETag")
              .orElseThrow();
      oneOfTwo(
          412,
          caller ->
              api(caller)
                  .send(
                      "PATCH",
                      door,
                      "{\"status\":\"%s\"}".formatted(caller == 0 ? "APPROVED" : "REJECTED"),
                      "Authorization",
                      admin,
                      "If-Match",
                      version));
      assertThat(one.sequences(release)).hasSize(4);
    }
  }

  @Test
  void of_two_admins_who_approve_and_reject_many_at_once_one_wins() throws Exception {
    for (int i = 0; i < TRIES; i++) {
      long release = submitted();
      List<Integer> statuses =
          atOnce(
              2,
              caller ->
                  json(api(caller)
                          .send(
                              "POST",
                              "/admin/releases/" + (caller == 0 ? "approve" : "reject"),
                              "{\"ids\":[%d]}".formatted(release),
                              "Authorization",
                              admin))
                      .get("items")
                      .get(0)
                      .get("status")
                      .asInt());
      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
      assertThat(one.sequences(release)).hasSize(4);
    }
  }

  @Test
  void of_two_artists_who_take_one_isrc_at_once_one_gets_it() throws Exception {
    List<String> artists = List.of(artist, one.newArtist());
    List<Long> releases = artists.stream().map(one::newRelease).toList();
    for (int i = 0; i < TRIES; i++) {
      String isrc = "QZABC27%05d".formatted(i);
      oneOfTwo(
          409,
          caller ->
              api(caller)
                  .send(
                      "POST",
                      "/tracks",
                      "{\"title\":\"a\",\"duration\":1,\"releaseId\":%d,\"isrc\":\"%s\"}"
                          .formatted(releases.get(caller), isrc),
                      "Authorization",
                      artists.get(caller)));
    }
  }

  @Test
  void of_two_artists_who_take_one_upc_at_once_one_gets_it() throws Exception {
    List<String> artists = List.of(artist, one.newArtist());
    for (int i = 0; i < TRIES; i++) {
      String upc = Upc.withCheckDigit("40063813%04d".formatted(i)).value();
      oneOfTwo(
          409,
          caller ->
              api(caller)
                  .send(
                      "POST",
                      "/releases",
                      "{\"title\":\"a\",\"releaseDate\":\"2026-12-01\",\"upc\":\"%s\"}"
                          .formatted(upc),
                      "Authorization",
                      artists.get(caller)));
    }
  }

  @Test
  void codes_that_many_draw_at_once_have_no_gaps() throws Exception {
    long release = one.newRelease(artist);
    String track =
        "{\"title\":\"a\",\"duration\":1,\"releaseId\":%d,\"isrc\":\"auto\"}".formatted(release);
    List<Integer> drawn =
        atOnce(50, i -> api(i).send("POST", "/tracks", track, "Authorization", artist)).stream()
            .map(it -> Integer.parseInt(json(it).get("isrc").asString().substring(7)))
            .sorted()
            .toList();
    assertThat(drawn).isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
  }

  private void oneOfTwo(int loser, IntFunction<HttpResponse<String>> caller) throws Exception {
    List<Integer> statuses = atOnce(2, caller).stream().map(HttpResponse::statusCode).toList();
    assertThat(statuses).contains(loser).anyMatch(it -> it == 200 || it == 201);
  }

  private long submitted() {
    long release = one.newRelease(artist);
    one.newTrack(artist, release);
    one.send("PATCH", "/releases/" + release, "{\"status\":\"PENDING\"}", "Authorization", artist);
    return release;
  }

  @Test
  void moves_in_opposite_directions_do_not_wait_for_each_other_for_ever() throws Exception {
    long left = one.newRelease(artist);
    long right = one.newRelease(artist);
    List<Long> tracks = List.of(one.newTrack(artist, left), one.newTrack(artist, right));
    List<HttpResponse<String>> answers =
        atOnce(
            20,
            i ->
                one.send(
                    "PATCH",
                    "/tracks/" + tracks.get(i % 2),
                    "{\"releaseId\":%d}".formatted((i / 2 + i) % 2 == 0 ? left : right),
                    "Authorization",
                    artist));
    assertThat(answers).allMatch(it -> it.statusCode() == 200);
  }

  @Test
  void changes_with_keys_do_not_take_all_connections_from_the_one_that_has_its_turn()
      throws Exception {
    long release = one.newRelease(artist);
    List<HttpResponse<String>> answers =
        atOnce(
            90,
            i ->
                i % 3 == 0
                    ? patch(0, release, "T" + i)
                    : patch(0, release, "T" + i, "Idempotency-Key", "turn-" + release + "-" + i));
    assertThat(answers).allMatch(it -> it.statusCode() == 200);
  }

  @Test
  void an_instance_reads_what_another_wrote_through_snapshots_too() {
    long release = one.newRelease(artist);
    one.newTrack(artist, release);
    for (int i = 0; i < 50; i++) {
      patch(0, release, "T" + i);
    }
    assertThat(
            one.db()
                .sql("select count(*) from snapshot_event_entry where aggregate_identifier = ?")
                .param("release-" + release)
                .query(Long.class)
                .single())
        .isPositive();
    var seen = json(two.send("PATCH", "/releases/" + release, "{}", "Authorization", artist));
    assertThat(seen.get("title").asString()).isEqualTo("T49");
    assertThat(seen.get("version").asLong()).isEqualTo(51);
    assertThat(seen.get("tracks")).hasSize(1);
    assertThat(seen.get("contributors").get(0).get("role").asString()).isEqualTo("owner");
  }

  private CommandApi api(int number) {
    return number % 2 == 0 ? one : two;
  }

  private HttpResponse<String> patch(int number, long release, String title, String... more) {
    String[] headers = new String[more.length + 2];
    headers[0] = "Authorization";
    headers[1] = artist;
    System.arraycopy(more, 0, headers, 2, more.length);
    return api(number)
        .send("PATCH", "/releases/" + release, "{\"title\":\"%s\"}".formatted(title), headers);
  }
}
