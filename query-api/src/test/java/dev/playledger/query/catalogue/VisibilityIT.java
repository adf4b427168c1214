package dev.playledger.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What listeners, those who work on something, owners and admins get of it. */
class VisibilityIT {

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final long owner = tables.nextId();
  private final long friend = tables.nextId();
  private final Browser anybody = stage.anybody();
  private final Browser me = stage.as(owner, Role.ARTIST);
  private final Browser withMe = stage.as(friend, Role.ARTIST);
  private final Browser other = stage.as(tables.nextId(), Role.ARTIST);
  private final long release = tables.release(owner, "APPROVED", "Debut");
  private final long track = tables.track(release, 1, "Venus as a Boy");
  private final long second = tables.track(release, 2, "Come to Me");
  private final long royalty = tables.royalty(track, owner, 10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is_public = false",
        "is_visible = false",
        "flagged = true, flag_reason = 'a sample'",
        "release_date = current_date + 2",
        "status = 'TAKEN_DOWN', reason = 'a claim'"
      })
  void what_keeps_a_release_from_listeners_keeps_all_of_it(String change) {
    assertThat(paths()).allSatisfy(it -> assertThat(anybody.get(it).status()).isEqualTo(200));
    tables.sql("update release set " + change + " where id = ?", release);
    for (Browser browser : List.of(anybody, other, withMe)) {
      assertThat(paths()).allSatisfy(it -> assertThat(browser.get(it).status()).isEqualTo(404));
      assertThat(browser.get("/releases/artist/" + owner).ids()).isEmpty();
      assertThat(browser.get("/tracks?artistId=" + owner).ids()).isEmpty();
      assertThat(browser.get("/royalties/artist/" + owner).ids()).isEmpty();
      assertThat(browser.post("/tracks/batch", batch(track)).ids()).isEmpty();
    }
    tables.contributor("release", release, friend, "VIEWER");
    for (Browser browser : List.of(me, withMe, stage.admin())) {
      assertThat(paths()).allSatisfy(it -> assertThat(browser.get(it).status()).isEqualTo(200));
      assertThat(browser.get("/releases/artist/" + owner).ids()).containsExactly(release);
      assertThat(browser.post("/tracks/batch", batch(track)).ids()).containsExactly(track);
    }
  }

  private List<String> paths() {
    return List.of(
        "/releases/" + release,
        "/tracks/" + track,
        "/tracks/release/" + release,
        "/tracks/" + track + "/streams",
        "/royalties/" + royalty,
        "/royalties/track/" + track);
  }

  private static String batch(long... ids) {
    return "{\"ids\":%s}".formatted(Arrays.toString(ids));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is_published = false",
        "is_public = false",
        "is_visible = false",
        "flagged = true, flag_reason = 'a sample'"
      })
  void a_hidden_track_is_missing_and_the_totals_are_those_of_all(String change) {
    tables.sql("update release set streams = 14, royalty = 2500000 where id = ?", release);
    tables.sql("update track set " + change + " where id = ?", track);
    for (Browser browser : List.of(anybody, other)) {
      Answer answer = browser.get("/releases/" + release);
      assertThat(answer.json().at("/tracks").size()).isEqualTo(1);
      assertThat(answer.json().at("/tracks/0/id").longValue()).isEqualTo(second);
      assertThat(answer.json().get("totalStreams").longValue()).isEqualTo(14);
      assertThat(browser.get("/tracks/release/" + release).ids()).containsExactly(second);
      assertThat(browser.get("/tracks?artistId=" + owner).ids()).containsExactly(second);
      assertThat(browser.get("/tracks/" + track).status()).isEqualTo(404);
      assertThat(browser.get("/tracks/" + track + "/streams").status()).isEqualTo(404);
      assertThat(browser.get("/royalties/" + royalty).status()).isEqualTo(404);
    }
    tables.contributor("track", track, friend, "EDITOR");
    for (Browser browser : List.of(me, withMe, stage.admin())) {
      assertThat(browser.get("/tracks/release/" + release).ids()).containsExactly(second, track);
      assertThat(browser.get("/tracks/" + track + "/streams").status()).isEqualTo(200);
      assertThat(browser.get("/releases/" + release).json().get("tracks").size()).isEqualTo(2);
    }
  }

  @Test
  void who_works_on_a_track_alone_sees_that_one_and_not_its_draft() {
    tables.sql("update release set status = 'DRAFT' where id = ?", release);
    tables.contributor("track", track, friend, "VIEWER");

    assertThat(withMe.get("/tracks/" + track).status()).isEqualTo(200);
    assertThat(withMe.get("/tracks/" + second).status()).isEqualTo(404);
    assertThat(withMe.get("/releases/" + release).status()).isEqualTo(404);
    assertThat(withMe.get("/me/tracks").ids()).containsExactly(track);
    assertThat(withMe.get("/me/releases").ids()).isEmpty();
  }

  @Test
  void a_release_for_some_territories_is_there_in_these_and_where_none_is_named() {
    tables.sql("update release set territories = '{DE,FR}' where id = ?", release);
    assertThat(paths()).allSatisfy(it -> assertThat(anybody.get(it).status()).isEqualTo(200));
    assertThat(paths())
        .allSatisfy(it -> assertThat(anybody.get(it + "?territory=de").status()).isEqualTo(200));
    assertThat(paths())
        .allSatisfy(it -> assertThat(anybody.get(it + "?territory=GB").status()).isEqualTo(404));
    assertThat(anybody.get("/tracks?territory=GB&artistId=" + owner).ids()).isEmpty();
    assertThat(me.get("/releases/" + release + "?territory=GB").status()).isEqualTo(200);
  }

  @Test
  void only_owners_and_admins_are_told_what_was_said_of_it() {
    tables.contributor("release", release, friend, "EDITOR");
    tables.sql(
        "update release set status = 'REJECTED', reasons = '{COVER,OTHER}', reason = 'blurred',"
            + " decided_by = 1, flagged = true, flag_reason = 'a sample' where id = ?",
        release);
    tables.sql("update track set flagged = true, flag_reason = 'noise' where id = ?", track);
    for (Browser browser : List.of(me, stage.admin())) {
      String body = browser.get("/releases/" + release).body();
      assertThat(body)
          .contains("\"reasons\":[\"COVER\",\"OTHER\"],\"reason\":\"blurred\"", "\"decidedBy\":1")
          .contains("\"flagReason\":\"a sample\"", "\"flagReason\":\"noise\"");
    }
    assertThat(withMe.get("/releases/" + release).body())
        .contains("\"flagged\":true", "\"status\":\"REJECTED\"")
        .doesNotContain("eason\"", "easons", "blurred", "a sample", "noise", "decidedBy");

    tables.contributor("track", track, friend, "OWNER");
    assertThat(withMe.get("/tracks/" + track).body()).contains("\"flagReason\":\"noise\"");
  }

  @Test
  void who_works_on_a_release_works_on_its_tracks_in_the_higher_role() {
    tables.contributor("release", release, friend, "EDITOR");
    tables.contributor("track", track, friend, "VIEWER");
    tables.contributor("track", track, 5, "VIEWER");
    assertThat(anybody.get("/tracks/" + track).body())
        .contains(
            """
            "contributors":[{"artistId":5,"role":"viewer"},{"artistId":%d,"role":"owner"},\
            {"artistId":%d,"role":"editor"}]\
            """
                .formatted(owner, friend));
  }
}
