package dev.playledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Two artists, one with a draft that is played most, in the weeks of a year of their own. */
class TopIT {

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final Browser anybody = stage.anybody();
  private final String store = "top-" + tables.nextId();
  private final long nova = tables.nextId();
  private final long okoro = tables.nextId();
  private final long silver = tables.release(nova, "APPROVED", "Silver");
  private final long neon = tables.track(silver, 1, "Neon");
  private final long rain = tables.track(silver, 2, "Rain");
  private final long fog = tables.track(tables.release(nova, "DRAFT", "Fog"), 1, "Fog");
  private final long gold = tables.release(okoro, "APPROVED", "Gold");
  private final long tide = tables.track(gold, 1, "Tide");
  private final String week = "&from=2017-05-08&to=2017-05-14&store=" + store;

  TopIT() {
    tables.artist(nova, "Nova");
    tables.artist(okoro, "Okoro");
    tables.day(neon, "2017-05-08", store, "DE", 30);
    tables.day(neon, "2017-05-14", store, "FR", 20);
    tables.day(rain, "2017-05-09", store, "DE", 5);
    tables.day(fog, "2017-05-09", store, "DE", 900);
    tables.day(tide, "2017-05-10", store, "FR", 40);
    tables.day(tide, "2017-05-07", store, "FR", 70);
    tables.day(rain, "2017-05-01", store, "DE", 60);
    tables.day(neon, "2017-04-30", store, "DE", 8_000);
    tables.sql("update daily_streams set royalty = 7 where track_id = ? and streams > 0", neon);
  }

  @Test
  void tracks_stand_in_order_with_their_rank_of_the_week_before() {
    Answer answer = anybody.get("/analytics/top?what=tracks" + week);
    assertThat(answer.body())
        .contains(
            """
            {"rank":1,"id":%d,"title":"Neon","artistId":%d,"artistName":"Nova",\
            "streams":50,"royalty":0.000014}\
            """
                .formatted(neon, nova));
    assertThat(ranks(answer)).containsExactly("1 - " + neon, "2 1 " + tide, "3 2 " + rain);
    assertThat(ranks(anybody.get("/analytics/top?what=tracks&by=royalty&limit=1" + week)))
        .containsExactly("1 1 " + tide);
    assertThat(ranks(anybody.get("/analytics/top?what=tracks&territory=DE" + week)))
        .containsExactly("1 - " + neon, "2 1 " + rain);
    tables.day(rain, "2017-05-11", store, "DE", 35);
    assertThat(ranks(anybody.get("/analytics/top?what=tracks" + week)))
        .containsExactly("1 - " + neon, "2 2 " + rain, "2 1 " + tide);
  }

  @Test
  void releases_and_artists_are_all_that_the_caller_sees_of_them() {
    assertThat(streams(anybody, "releases")).containsExactly(silver + " 55", gold + " 40");
    assertThat(streams(anybody, "artists")).containsExactly(nova + " 55", okoro + " 40");
    assertThat(streams(stage.as(nova, Role.ARTIST), "artists"))
        .containsExactly(nova + " 955", okoro + " 40");
    assertThat(streams(stage.admin(), "artists")).containsExactly(nova + " 955", okoro + " 40");
    assertThat(streams(stage.admin(), "tracks")).startsWith(fog + " 900");
  }

  @Test
  void it_comes_as_a_table() {
    Answer answer =
        anybody.with("Accept", "text/csv").get("/analytics/top?what=artists&limit=1" + week);
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"top-artists-2017-05-08-2017-05-14.csv\"");
    assertThat(answer.body())
        .isEqualTo(
            "rank,previousRank,id,title,artistId,artistName,streams,royalty\r\n"
                + "1,2,%d,Nova,%d,Nova,55,0.050014\r\n".formatted(nova, nova));
  }

  @Test
  void a_stream_counts_half_after_a_week() {
    String at = "/tracks/trending?at=2017-05-14&limit=100";
    JsonNode found = anybody.get(at).json();
    assertThat(found.get("halfLife").asInt()).isEqualTo(7);
    assertThat(items(found))
        .extracting(it -> it.at("/track/id").asLong())
        .containsSubsequence(neon, tide, rain)
        .doesNotContain(fog);
    JsonNode only =
        items(found).stream()
            .filter(it -> it.at("/track/id").asLong() == neon)
            .findFirst()
            .orElseThrow();
    double score = 20 + 30 * Math.pow(2, -6 / 7.0) + 8_000 * Math.pow(2, -2);
    assertThat(only.get("score").asDouble()).isBetween(score - 0.001, score + 0.001);
    assertThat(items(stage.as(nova, Role.ARTIST).get(at).json()))
        .extracting(it -> it.at("/track/id").asLong())
        .contains(fog);
    assertThat(anybody.with("Accept", "text/csv").get(at).body())
        .startsWith("rank,score,id,title,releaseId\r\n1,");
  }

  @ParameterizedTest
  @CsvSource({
    "/analytics/top, what",
    "/analytics/top?what=genres, what",
    "/analytics/top?what=tracks&by=plays, by",
    "/analytics/top?what=tracks&limit=0, limit",
    "/analytics/top?what=tracks&limit=101, limit",
    "/analytics/top?what=tracks&territory=Germany, territory",
    "/analytics/top?what=tracks&territory=DE&territory=FR, territory",
    "/analytics/top?what=tracks&store=My%20Store, store",
    "/analytics/top?what=tracks&from=2017-05-02&to=2017-05-01, to",
    "/tracks/trending?limit=101, limit",
    "/tracks/trending?halfLife=0, halfLife",
    "/tracks/trending?halfLife=91, halfLife",
    "/tracks/trending?at=now, at",
    "/tracks/trending?territory=Germany, territory",
    "/tracks/trending?territory=DE&territory=FR, territory"
  })
  void what_cannot_be_asked_is_named(String path, String field) {
    Answer answer = anybody.get(path);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo(field);
  }

  private List<String> streams(Browser browser, String what) {
    return items(browser.get("/analytics/top?what=" + what + week).json()).stream()
        .map(it -> it.get("id").asLong() + " " + it.get("streams"))
        .toList();
  }

  private static List<String> ranks(Answer answer) {
    return items(answer.json()).stream()
        .map(it ->
            "%s %s %s"
                .formatted(it.get("rank"), it.path("previousRank").asString("-"), it.get("id")))
        .toList();
  }

  private static List<JsonNode> items(JsonNode answer) {
    return answer.get("items").valueStream().toList();
  }
}
