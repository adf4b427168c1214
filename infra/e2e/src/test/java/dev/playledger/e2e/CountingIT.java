package dev.playledger.e2e;

import static dev.playledger.e2e.Client.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What is played shows in every total, whatever happens to the track in between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountingIT {

  private Playledger playledger;
  private Client admin;
  private long artist;

  @BeforeAll
  void start() throws Exception {
    playledger = Playledger.shared();
    admin = playledger.admin();
    var registration =
        Map.of(
            "email", "counted@example.com",
            "password", "correct-horse-battery",
            "name", "Counted",
            "role", "artist");
    artist = new Client(playledger.url()).post("/auth/register", registration).get("id").asLong();
  }

  @Test
  void streams_go_where_their_track_goes_and_stay_in_the_books_when_it_is_gone() {
    long first = release("First");
    long second = release("Second");
    long neon = track(first, "Neon");
    long rain = track(first, "Rain");
    List<String> plays = Plays.of(neon, 70);
    admin.push(plays);
    admin.push(plays);
    admin.push(Plays.of(rain, 30));
    total(first, 100);
    assertThat(admin.get("/releases/" + first).get("totalRoyalty").decimalValue())
        .isEqualByComparingTo("1");

    admin.patch("/tracks/" + neon, Map.of("releaseId", second));
    total(first, 30);
    total(second, 70);
    admin.push(Plays.of(neon, 5));
    total(second, 75);

    admin.delete("/tracks/" + rain);
    total(first, 0);
    admin.push(Plays.of(rain, 3));
    admin.delete("/releases/" + second);
    admin.push(Plays.of(neon, 4));
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(accrued()).isEqualByComparingTo("1.12"));
    total(first, 0);
  }

  @Test
  void a_total_that_is_set_while_streams_come_in_is_off_by_none() throws Exception {
    long release = release("Corrected");
    long track = track(release, "Tide");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var pushing =
          threads.submit(() -> {
            for (int i = 0; i < 40; i++) {
              admin.push(Plays.of(track, 25));
            }
          });
      var set = Map.of("streams", 7500);
      var one = threads.submit(() -> playledger.admin().send("PATCH", "/tracks/" + track, set));
      var two = threads.submit(() -> playledger.admin().send("PATCH", "/tracks/" + track, set));
      expect(200, one.get());
      expect(200, two.get());
      pushing.get();
    }
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() ->
            assertThat(admin.get("/releases/" + release).get("streams").asLong())
                .isEqualTo(1000 + corrections(release)));
    // What was played reaches command-api by its own way; until then it corrects by what it knows.
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> {
          var answer = admin.patch("/tracks/" + track, Map.of("streams", 7500));
          assertThat(answer.get("streams").asLong()).isEqualTo(7500);
          var read = admin.get("/releases/" + release);
          assertThat(read.get("streams").asLong()).isEqualTo(7500);
        });
    total(release, 7500);
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() ->
            assertThat(admin.get("/tracks/" + track + "/streams").get("streams").asLong())
                .isEqualTo(7500));
  }

  @Test
  void events_wait_for_their_track_and_what_is_none_is_told_at_the_door_and_in_the_rejections() {
    String isrc = "AAWAI2600001";
    String early =
        """
        {"eventId":"early","isrc":"%s","source":"tidal","territory":"FR","occurredAt":"2026-08-01T12:00:00Z"}\
        """
            .formatted(isrc);
    JsonNode answer = admin.push(List.of(early, "{}", Plays.of(1, "x").replace("DE", "XX")));
    assertThat(answer.get("accepted").asInt()).isEqualTo(1);
    assertThat(answer.get("rejected")).hasSize(2);
    awaitWaiting(1);
    long release = release("Early");
    admin.post(
        "/tracks", Map.of("title", "Early", "duration", 100, "releaseId", release, "isrc", isrc));
    total(release, 1);
    awaitWaiting(0);
  }

  /** Verdicts are told each second, so later than the totals. */
  private void awaitWaiting(long events) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> admin.get("/admin/rejections").at("/verdicts/waiting").asLong() == events);
  }

  @Test
  void only_services_and_admins_push_events_and_see_rejections() {
    Client stranger = new Client(playledger.url());
    expect(401, stranger.trySending(Plays.of(1, 1)));
    expect(401, stranger.send("GET", "/admin/rejections", null));
    stranger.signIn("counted@example.com", "correct-horse-battery");
    expect(403, stranger.trySending(Plays.of(1, 1)));
    expect(403, stranger.send("GET", "/admin/rejections", null));
  }

  private void total(long release, long streams) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> {
          JsonNode read = admin.get("/releases/" + release);
          long sum = 0;
          for (JsonNode track : read.get("tracks")) {
            sum += track.get("streams").asLong();
          }
          assertThat(read.get("streams").asLong()).isEqualTo(sum);
          assertThat(sum).isEqualTo(streams);
        });
  }

  /** What the artist has accrued with the two tracks that are gone. */
  private BigDecimal accrued() {
    List<BigDecimal> amounts = new ArrayList<>();
    for (JsonNode royalty : admin.get("/royalties/artist/" + artist)) {
      if (List.of("Neon", "Rain").contains(royalty.at("/track/title").asString(""))) {
        amounts.add(royalty.get("amount").decimalValue());
      }
    }
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private long corrections(long release) {
    return StreamSupport.stream(
            admin
                .get("/events?limit=1000&type=streams.corrected.v1&subject=release-" + release)
                .get("items")
                .spliterator(),
            false)
        .mapToLong(it -> it.at("/data/delta").asLong())
        .sum();
  }

  private long release(String title) {
    return admin
        .post("/releases", Map.of("title", title, "releaseDate", "2026-11-01", "artistId", artist))
        .get("id")
        .asLong();
  }

  private long track(long release, String title) {
    return admin
        .post("/tracks", Map.of("title", title, "duration", 200, "releaseId", release))
        .get("id")
        .asLong();
  }
}
