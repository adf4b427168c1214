package dev.playledger.command;

import static dev.playledger.command.CommandApi.atOnce;
import static dev.playledger.command.CommandApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Reports that come at once go into the log in groups, and no caller sees that they do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingsIT {

  private CommandApi one;
  private CommandApi two;
  private String admin;
  private String artist;

  @BeforeAll
  void start() {
    one = CommandApi.shared();
    two = CommandApi.besideShared();
    admin = one.signIn(CommandApi.ADMIN);
    artist = one.newArtist();
  }

  @AfterAll
  void stop() {
    two.close();
  }

  @Test
  void each_report_is_booked_once_however_many_come_at_once_to_two_instances() throws Exception {
    List<Long> releases = LongStream.range(0, 3).mapToObj(_ -> one.newRelease(artist)).toList();
    List<Long> tracks =
        IntStream.range(0, 6).mapToObj(i -> one.newTrack(artist, releases.get(i % 3))).toList();
    List<HttpResponse<String>> answers =
        atOnce(240, i -> report(i % 2 == 0 ? one : two, tracks.get(i % 6), 10, "r" + i / 12, i));
    assertThat(answers).allMatch(it -> it.statusCode() == 200);
    for (long track : tracks) {
      var seen = json(one.send("PATCH", "/tracks/" + track, "{}", "Authorization", artist));
      assertThat(seen.get("streams").asLong()).isEqualTo(200);
    }
    releases.forEach(it ->
        assertThat(one.sequences(it)).isEqualTo(IntStream.rangeClosed(0, 42).boxed().toList()));
  }

  @Test
  void each_event_names_who_reported_it_and_for_which_request() throws Exception {
    List<Long> tracks =
        IntStream.range(0, 4).mapToObj(_ -> one.newTrack(artist, one.newRelease(artist))).toList();
    atOnce(40, i -> report(one, tracks.get(i % 4), 1, "named-" + i, i));
    List<JsonNode> origins =
        one.db()
            .sql(
                """
                select convert_from(payload, 'UTF8')::json ->> 'reportId' as report, convert_from(meta_data, 'UTF8')
                from domain_event_entry where convert_from(payload, 'UTF8') like '%named-%'
                """)
            .query((row, _) -> CommandApi.tree(row.getString(2)))
            .list();
    assertThat(origins).extracting(it -> it.get("actor").asString()).containsOnly("account-1");
    assertThat(origins)
        .extracting(it -> it.get("correlationId").asString())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 40).mapToObj(i -> "request-" + i).toList());
    assertThat(origins.stream().map(it -> it.get("causationId").asString()).distinct()).hasSize(40);
  }

  @Test
  void every_answer_shows_the_release_as_its_own_report_left_it() throws Exception {
    long track = one.newTrack(artist, one.newRelease(artist));
    List<HttpResponse<String>> answers = atOnce(60, i -> report(one, track, 1, "left-" + i, i));
    assertThat(answers.stream().map(it -> json(it).get("streams").asLong()))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
    assertThat(answers.stream().map(it -> it.headers().firstValue("ETag")).distinct()).hasSize(60);
    for (HttpResponse<String> it : answers) {
      String version = it.headers().firstValue("ETag").orElseThrow();
      long position = Long.parseLong(version.replaceAll(".*\\.|\"", ""));
      assertThat(version)
          .isEqualTo("\"%d.%d\"".formatted(json(it).get("streams").asLong() + 1, position));
      assertThat(it.headers().firstValue("Playledger-Position")).contains("" + position);
    }
  }

  @Test
  void a_report_that_is_refused_spoils_no_other() throws Exception {
    long release = one.newRelease(artist);
    long good = one.newTrack(artist, release);
    long full = one.newTrack(artist, release);
    long gone = one.newTrack(artist, release);
    long moved = one.newTrack(artist, release);
    List.of(good, full, gone, moved).forEach(it -> report(one, it, 1, "first", 0));
    one.send("PATCH", "/tracks/" + full, "{\"streams\":100000000000}", "Authorization", admin);
    one.send("DELETE", "/tracks/" + gone, null, "Authorization", artist);
    long elsewhere = one.newRelease(artist);
    one.send(
        "PATCH",
        "/tracks/" + moved,
        "{\"releaseId\":%d}".formatted(elsewhere),
        "Authorization",
        artist);
    List<Long> tracks = List.of(good, full, gone, moved, 999_999L);
    List<HttpResponse<String>> answers =
        atOnce(50, i -> report(one, tracks.get(i % 5), 1, "then-" + i, i));
    List<Integer> expected = List.of(200, 409, 404, 200, 404);
    for (int i = 0; i < 50; i++) {
      assertThat(answers.get(i).statusCode()).isEqualTo(expected.get(i % 5));
    }
    var there = json(one.send("PATCH", "/tracks/" + moved, "{}", "Authorization", artist));
    assertThat(there.get("streams").asLong()).isEqualTo(11);
    assertThat(there.get("releaseId").asLong()).isEqualTo(elsewhere);
  }

  private HttpResponse<String> report(
      CommandApi api, long track, long count, String report, int request) {
    return api.send(
        "POST",
        "/tracks/" + track + "/streams",
        """
        {"count":%d,"store":"spotify","territory":"DE","day":"2026-11-19","reportId":"%s"}
        """
            .formatted(count, report),
        "Authorization",
        admin,
        "X-Correlation-Id",
        "request-" + request);
  }
}
