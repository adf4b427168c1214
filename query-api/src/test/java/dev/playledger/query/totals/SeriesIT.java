package dev.playledger.query.totals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients read of the streams of a track over time. */
class SeriesIT {

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final long owner = tables.nextId();
  private long track;
  private String path;

  @BeforeEach
  void streams_of_two_months() {
    track = tables.track(tables.release(owner, "APPROVED", "Moon Safari"), 1, "La femme");
    path = "/tracks/" + track + "/streams";
    tables.day(track, "2026-07-31", "spotify", "FR", 1);
    tables.day(track, "2026-08-01", "spotify", "FR", 10);
    tables.day(track, "2026-08-01", "deezer", "FR", 100);
    tables.day(track, "2026-08-02", "deezer", "DE", 1000);
    tables.day(track, "2026-08-02", "manual", "ZZ", -3);
    tables.day(tables.nextId(), "2026-08-01", "spotify", "FR", 7);
  }

  @Test
  void all_there_are_come_by_day() {
    assertThat(stage.anybody().get(path).body())
        .isEqualTo(
            """
            {"trackId":%d,"by":"day","items":[\
            {"period":"2026-07-31","streams":1,"royalty":0.01},\
            {"period":"2026-08-01","streams":110,"royalty":1.1},\
            {"period":"2026-08-02","streams":997,"royalty":9.97}],\
            "streams":1108,"royalty":11.08}\
            """
                .formatted(track));
  }

  @Test
  void they_are_summed_up_by_month_and_split() {
    assertThat(stage.anybody().get(path + "?from=2026-08-01&by=month&group=store").body())
        .isEqualTo(
            """
            {"trackId":%d,"from":"2026-08-01","by":"month","group":"store","items":[\
            {"period":"2026-08","store":"deezer","streams":1100,"royalty":11},\
            {"period":"2026-08","store":"manual","streams":-3,"royalty":-0.03},\
            {"period":"2026-08","store":"spotify","streams":10,"royalty":0.1}],\
            "streams":1107,"royalty":11.07}\
            """
                .formatted(track));
    assertThat(stage.anybody().get(path + "?by=month&group=territory").json().get("items"))
        .hasSize(4);
  }

  @Test
  void both_ends_are_included() {
    Answer answer = stage.anybody().get(path + "?from=2026-07-31&to=2026-08-01T23:59:59Z");
    assertThat(answer.json().get("streams").longValue()).isEqualTo(111);
    assertThat(answer.json().get("to").stringValue()).isEqualTo("2026-08-01");
    assertThat(stage.anybody().get(path + "?from=2027-01-01").json().get("items")).isEmpty();
  }

  @Test
  void only_who_sees_the_track_sees_its_streams() {
    tables.sql(
        "update release set status = 'DRAFT' where id = (select release_id from track where id = ?)",
        track);
    assertThat(stage.anybody().get(path).status()).isEqualTo(404);
    assertThat(stage.as(tables.nextId(), Role.ARTIST).get(path).status()).isEqualTo(404);
    assertThat(stage.as(owner, Role.ARTIST).get(path).status()).isEqualTo(200);
    assertThat(stage.admin().get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "from=yesterday, from",
    "to=2026-13-01, to",
    "from=2026-08-02&to=2026-08-01, to",
    "by=year, by",
    "group=artist, group"
  })
  void what_cannot_be_asked_is_named(String question, String field) {
    Answer answer = stage.anybody().get(path + "?" + question);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo(field);
  }

  @Test
  void more_than_ten_thousand_items_are_not_given_at_once() {
    tables.sql(
        "insert into daily_streams select ?, date '1990-01-01' + n, 'x', 'ZZ', 1, 1"
            + " from generate_series(1, 10001) n",
        track);
    assertThat(stage.anybody().get(path).json().at("/errors/0/field").stringValue())
        .isEqualTo("from");
    assertThat(stage.anybody().get(path + "?by=month").status()).isEqualTo(200);
  }
}
