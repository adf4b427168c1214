package dev.playledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A release with a track that everybody sees, one that is hidden and one that is gone, and streams
 * of a Sunday and a Monday, also of a track that nobody knows.
 */
class AnalyticsIT {

  private static final String DAYS = "&from=2018-12-01&to=2018-12-31";

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final Browser anybody = stage.anybody();
  private final long owner = tables.nextId();
  private final Browser artist = stage.as(owner, Role.ARTIST);
  private long release;
  private long seen;
  private long hidden;

  @BeforeEach
  void streams_of_two_weeks() {
    tables.sql("delete from daily_streams where day between '2018-12-01' and '2018-12-31'");
    tables.sql("delete from track_day where day between '2018-12-01' and '2018-12-31'");
    tables.sql("delete from store_day where day between '2018-12-01' and '2018-12-31'");
    release = tables.release(owner, "APPROVED", "=Silver");
    seen = tables.track(release, 1, "Neon, \"live\"");
    hidden = tables.track(release, 2, "Rain");
    long gone = tables.track(release, 3, "Fog");
    tables.sql("update track set is_public = false where id = ?", hidden);
    tables.sql("update track set deleted_at = now() where id = ?", gone);
    tables.day(seen, "2018-12-30", "spotify", "FR", 10);
    tables.day(seen, "2018-12-31", "deezer", "DE", 100);
    tables.day(hidden, "2018-12-31", "spotify", "FR", 1_000);
    tables.day(gone, "2018-12-31", "tidal", "ZZ", 10_000);
    tables.day(tables.nextId(), "2018-12-31", "tidal", "ZZ", 100_000);
  }

  @Test
  void the_weeks_of_a_track_begin_on_monday() {
    assertThat(anybody.get("/analytics/streams?scope=track&id=" + seen + "&by=week").body())
        .isEqualTo(
            """
            {"scope":"track","id":%d,"by":"week","items":[\
            {"period":"2018-W52","streams":10,"royalty":0.1},\
            {"period":"2019-W01","streams":100,"royalty":1}],\
            "streams":110,"royalty":1.1}\
            """
                .formatted(seen));
  }

  @Test
  void a_release_is_all_its_tracks_and_names_those_that_the_caller_sees() {
    String path = "/analytics/streams?scope=release&by=month&group=track&id=" + release;
    assertThat(anybody.get(path).json().get("items").toString())
        .isEqualTo(
            """
            [{"period":"2018-12","trackId":%d,"title":"Neon, \\"live\\"","streams":110,"royalty":1.1},\
            {"period":"2018-12","streams":1000,"royalty":10}]\
            """
                .formatted(seen));
    assertThat(streams(anybody.get(path))).isEqualTo(1_110);
    assertThat(artist.get(path).json().get("items"))
        .extracting(it -> it.path("trackId").asLong())
        .containsExactly(seen, hidden);
    tables.sql("update release set status = 'DRAFT' where id = ?", release);
    assertThat(anybody.get(path).status()).isEqualTo(404);
    assertThat(streams(artist.get(path))).isEqualTo(1_110);
  }

  @Test
  void an_artist_is_there_for_the_artist_and_admins() {
    String path = "/analytics/streams?scope=artist&group=store&by=month&id=" + owner;
    assertThat(streams(artist.get(path))).isEqualTo(1_110);
    assertThat(stage.admin().get(path).json().get("items"))
        .extracting(it -> it.get("store").asString() + " " + it.get("streams"))
        .containsExactly("deezer 100", "spotify 1010");
    assertThat(stage.as(tables.nextId(), Role.ARTIST).get(path).status()).isEqualTo(403);
    assertThat(anybody.get(path).status()).isEqualTo(401);
    assertThat(stage.admin().get("/analytics/streams?scope=artist&id=999999999").status())
        .isEqualTo(404);
  }

  @Test
  void all_is_all_that_was_counted_for_admins_and_auditors() {
    String path = "/analytics/streams?scope=all&by=month" + DAYS;
    Stream.of("", "&group=store", "&group=territory", "&group=track", "&group=release")
        .forEach(group -> {
          JsonNode answer = stage.admin().get(path + group).json();
          assertThat(answer.get("streams").asLong()).as(group).isEqualTo(111_110);
          assertThat(
                  answer
                      .get("items")
                      .valueStream()
                      .mapToLong(it -> it.get("streams").asLong())
                      .sum())
              .as(group)
              .isEqualTo(111_110);
        });
    assertThat(stage.admin().get(path + "&group=release").json().get("items"))
        .extracting(it -> it.path("releaseId").asLong() + " " + it.get("streams"))
        .containsExactly(release + " 1110", "0 110000");
    assertThat(stage.as(5, Role.AUDITOR).get(path + "&group=track").json().get("items"))
        .extracting(it -> it.path("trackId").asLong() + " " + it.get("streams"))
        .containsExactly(seen + " 110", "0 111000");
    assertThat(artist.get(path).status()).isEqualTo(403);
    assertThat(anybody.get(path).status()).isEqualTo(401);
  }

  @Test
  void it_is_compared_with_as_many_days_before() {
    String path = "/analytics/streams?scope=track&compare=previous&id=" + seen;
    assertThat(anybody.get(path + "&from=2018-12-31&to=2018-12-31").body())
        .contains("{\"from\":\"2018-12-30\",\"to\":\"2018-12-30\",\"streams\":10,\"royalty\":0.1}")
        .contains(
            "{\"streams\":90,\"royalty\":0.9,\"streamsPercent\":900.00,\"royaltyPercent\":900.00}");
    assertThat(anybody.get(path + "&from=2018-12-30&to=2018-12-31").json().get("change").toString())
        .contains("\"streamsPercent\":null");
    assertThat(csv(anybody, path + "&from=2018-12-31&to=2018-12-31").body())
        .hasLineCount(3)
        .contains("\r\n2018-12-30,2018-12-30,10,0.100000,,,,\r\n")
        .endsWith("\r\n2018-12-31,2018-12-31,100,1.000000,90,0.900000,900.00,900.00\r\n");
  }

  @Test
  void it_comes_as_a_table_with_no_formula_in_it() {
    Answer tracks =
        csv(artist, "/analytics/streams?scope=release&by=month&group=track&id=" + release);
    assertThat(tracks.header("Content-Type")).isEqualTo("text/csv;header=present;charset=UTF-8");
    assertThat(tracks.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"streams-release-%d-by-month-track.csv\"", release);
    assertThat(tracks.body())
        .isEqualTo(
            "period,trackId,title,streams,royalty\r\n"
                + "2018-12,%d,\"Neon, \"\"live\"\"\",110,1.100000\r\n".formatted(seen)
                + "2018-12,%d,Rain,1000,10.000000\r\n".formatted(hidden));
    assertThat(csv(artist, "/analytics/streams?scope=artist&by=month&group=release&id=" + owner))
        .extracting(Answer::body)
        .asString()
        .contains("2018-12,%d,'=Silver,1110,11.100000\r\n".formatted(release));
    assertThat(csv(anybody, "/analytics/streams?scope=track&id=404404404").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "id=1, scope",
    "scope=planet&id=1, scope",
    "scope=track, id",
    "scope=track&id=first, id",
    "scope=track&id=0, id",
    "scope=all&id=1, id",
    "scope=track&id=1&from=2018-12-02&to=2018-12-01, to",
    "scope=track&id=1&from=yesterday, from",
    "scope=track&id=1&by=year, by",
    "scope=track&id=1&group=genre, group",
    "scope=track&id=1&compare=next, compare",
    "scope=track&id=1&compare=previous, from",
    "scope=track&id=1&compare=previous&from=2999-01-01, from"
  })
  void what_cannot_be_asked_is_named(String question, String field) {
    Answer answer = stage.admin().get("/analytics/streams?" + question);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scope=track&compare=previous",
        "scope=all&id=1&compare=previous",
        "scope=planet&from=yesterday"
      })
  void all_that_is_wrong_is_named_at_once(String question) {
    assertThat(stage.admin().get("/analytics/streams?" + question).json().get("errors")).hasSize(2);
  }

  @Test
  void more_than_ten_thousand_items_are_a_table_only() {
    tables.sql(
        "insert into daily_streams select ?, date '1990-01-01' + n % 10000, 'x' || n / 10000, 'ZZ',"
            + " 1, 1 from generate_series(0, 10000) n",
        seen);
    String path = "/analytics/streams?scope=track&group=store&id=" + seen;
    assertThat(anybody.get(path).json().at("/errors/0/field").stringValue()).isEqualTo("from");
    assertThat(csv(anybody, path).body().lines()).hasSize(10_004);
  }

  private static Answer csv(Browser browser, String path) {
    return browser.with("Accept", "text/csv").get(path);
  }

  private static long streams(Answer answer) {
    return answer.json().get("streams").asLong();
  }
}
