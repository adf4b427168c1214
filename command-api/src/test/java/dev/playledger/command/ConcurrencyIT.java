package dev.playledger.command;

import static dev.playledger.command.CommandApi.atOnce;
import static dev.playledger.command.CommandApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two instances on one store, and many at once on one thing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConcurrencyIT {

  private CommandApi one;
  private CommandApi two;
  private String artist;

  @BeforeAll
  void start() {
    String name = CommandApi.newName();
    one = CommandApi.start(name);
    two = CommandApi.start(name);
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
    for (int i = 0; i < 50; i++) {
      patch(i, release, "T" + i);
    }
    assertThat(
            one.db()
                .sql("select count(*) from snapshot_event_entry where aggregate_identifier = ?")
                .param("release-" + release)
                .query(Long.class)
                .single())
        .isPositive();
    CommandApi three = CommandApi.start(one.name());
    try (three) {
      var seen = json(three.send("PATCH", "/releases/" + release, "{}", "Authorization", artist));
      assertThat(seen.get("title").asString()).isEqualTo("T49");
      assertThat(seen.get("version").asLong()).isEqualTo(50);
    }
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
