package dev.playledger.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What clients read of releases and tracks. */
class CatalogueIT {

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final long owner = tables.nextId();
  private final Browser anybody = stage.anybody();
  private final Browser me = stage.as(owner, Role.ARTIST);
  private final Browser other = stage.as(tables.nextId(), Role.ARTIST);
  private final Browser auditor = stage.as(tables.nextId(), Role.AUDITOR);

  @Test
  void an_approved_release_is_shown_whole_to_everybody() {
    tables.artist(owner, "Björk");
    long release = tables.release(owner, "APPROVED", "Vespertine");
    long second = tables.track(release, 2, "Cocoon");
    long first = tables.track(release, 1, "Hidden Place");
    tables.sql("update release set streams = 14, royalty = 2500000 where id = ?", release);

    Answer answer = anybody.get("/releases/" + release);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(answer.body())
        .isEqualTo(
            """
            {"id":%d,"title":"Vespertine","type":"ALBUM","artistId":%d,"artistName":"Björk",\
            "releaseDate":"2026-10-24","genres":[],"territories":["worldwide"],"explicit":false,\
            "isPublic":true,"isVisible":true,"flagged":false,"status":"APPROVED","streams":14,\
            "totalStreams":14,"totalRoyalty":2.5,"tracks":[%s,%s],"contributors":[%s],\
            "createdAt":"2026-11-20T12:00:00Z","updatedAt":"2026-11-20T12:00:00Z","version":3}\
            """
                .formatted(
                    release,
                    owner,
                    trackJson(first, "Hidden Place", release, 1),
                    trackJson(second, "Cocoon", release, 2),
                    ownerJson()));
  }

  private String trackJson(long id, String title, long release, int place) {
    return """
    {"id":%d,"title":"%s","duration":215.5,"releaseId":%d,"position":%d,"isExplicit":false,\
    "genres":[],"isPublished":true,"isPublic":true,"isVisible":true,"flagged":false,\
    "contributors":[%s],"credits":[],"streams":7,"royalty":1.25,\
    "createdAt":"2026-11-20T12:00:00Z","updatedAt":"2026-11-20T12:00:00Z"}\
    """
        .formatted(id, title, release, place, ownerJson());
  }

  private String ownerJson() {
    return """
    {"artistId":%d,"role":"owner"}\
    """
        .formatted(owner);
  }

  @Test
  void all_that_is_written_on_a_release_and_its_tracks_is_shown() {
    long release = tables.release(owner, "APPROVED", "Utopia");
    long track = tables.track(release, 1, "Arisen My Senses");
    tables.sql(
        "update release set type = 'EP', label = 'One Little', genres = '{3,1}', language = 'is',"
            + " p_year = 2017, p_owner = 'Wellhart', c_year = 2018, c_owner = 'Björk',"
            + " territories = '{DE,FR}', explicit = true, upc = '036000291452' where id = ?",
        release);
    tables.sql(
        "update track set version = 'Radio Edit', explicit = true, language = 'en',"
            + " lyrics_url = 'https://l', video_url = 'https://v', genres = '{7}',"
            + " credits = '[{\"name\":\"Arca\",\"role\":\"Producer\"}]' where id = ?",
        track);

    assertThat(anybody.get("/releases/" + release).body())
        .contains(
            """
            "type":"EP",\
            """,
            """
            "label":"One Little","genres":[3,1],"language":"is",\
            "pLine":{"year":2017,"owner":"Wellhart"},"cLine":{"year":2018,"owner":"Björk"},\
            "upc":"036000291452","territories":["DE","FR"],"explicit":true,\
            """);
    assertThat(anybody.get("/tracks/" + track).body())
        .contains(
            """
            "version":"Radio Edit",\
            """,
            """
            "isExplicit":true,"language":"en","lyricsUrl":"https://l","videoUrl":"https://v",\
            "genres":[7],\
            """,
            """
            "credits":[{"name":"Arca","role":"Producer"}],\
            """);
  }

  @Test
  void what_is_not_approved_is_there_for_its_owner_and_the_admins_only() {
    for (String status : List.of("DRAFT", "PENDING", "REJECTED", "TAKEN_DOWN")) {
      long release = tables.release(owner, status, "Homogenic");
      long track = tables.track(release, 1, "Jóga");
      for (String path :
          List.of("/releases/" + release, "/tracks/" + track, "/tracks/release/" + release)) {
        assertThat(List.of(me, stage.admin())).allMatch(it -> it.get(path).status() == 200);
        assertThat(List.of(anybody, other, auditor)).allMatch(it -> it.get(path).status() == 404);
      }
    }
  }

  @Test
  void lists_show_each_caller_what_they_may_see() {
    long approved = tables.release(owner, "APPROVED", "Post");
    long draft = tables.release(owner, "DRAFT", "Biophilia");
    String theirs = "/releases/artist/" + owner;

    assertThat(anybody.get(theirs).ids()).containsExactly(approved);
    assertThat(other.get(theirs).ids()).containsExactly(approved);
    assertThat(me.get(theirs).ids()).containsExactly(draft, approved);
    assertThat(stage.admin().get(theirs).ids()).containsExactly(draft, approved);
    assertThat(me.get("/releases?limit=2").ids()).containsExactly(draft, approved);
    assertThat(anybody.get("/releases?status=DRAFT").json().get("total").intValue()).isZero();
    assertThat(me.get("/releases?status=DRAFT").ids()).containsExactly(draft);
  }

  @Test
  void what_is_deleted_is_gone_for_all() {
    long release = tables.release(owner, "APPROVED", "Volta");
    long track = tables.track(release, 1, "Wanderlust");
    tables.sql("update track set deleted_at = now() where id = ?", track);
    assertThat(stage.admin().get("/tracks/" + track).status()).isEqualTo(404);
    assertThat(anybody.get("/releases/" + release).json().get("tracks")).isEmpty();

    tables.sql("update release set deleted_at = now() where id = ?", release);
    assertThat(stage.admin().get("/releases/" + release).status()).isEqualTo(404);
    assertThat(me.get("/releases/artist/" + owner).ids()).isEmpty();
  }

  @Test
  void pages_count_from_zero_and_say_how_much_there_is() {
    List<Long> ids =
        IntStream.range(0, 5)
            .mapToObj(it -> tables.release(owner, "PENDING", "Single " + it))
            .toList()
            .reversed();
    Answer page = me.get("/releases?status=PENDING&page=1&limit=2");
    assertThat(page.ids()).isEqualTo(ids.subList(2, 4));
    assertThat(page.json().get("total").intValue()).isEqualTo(5);
    assertThat(page.json().get("page").intValue()).isEqualTo(1);
    assertThat(page.json().get("limit").intValue()).isEqualTo(2);
    assertThat(me.get("/releases").json().get("limit").intValue()).isEqualTo(20);
  }

  @Test
  void a_long_list_is_cut_with_a_link_to_the_rest() {
    long artist = tables.nextId();
    tables.sql(
        "insert into release (id, owner_id, title, release_date, status, created_at, updated_at,"
            + " version, position) select 5000000 + n, ?, 'No ' || n, '2026-01-01', 'APPROVED',"
            + " now(), now(), 0, n from generate_series(1, 1002) n",
        artist);
    Answer first = anybody.get("/releases/artist/" + artist);
    assertThat(first.ids()).hasSize(1000).startsWith(5001002L).endsWith(5000003L);
    assertThat(first.header("Link")).isEqualTo("<?before=5000003>; rel=\"next\"");
    Answer rest = anybody.get("/releases/artist/" + artist + "?before=5000003");
    assertThat(rest.ids()).containsExactly(5000002L, 5000001L);
    assertThat(rest.header("Link")).isEmpty();
  }

  @Test
  void a_list_takes_as_many_statements_as_one() {
    for (int i = 0; i < 20; i++) {
      tables.track(tables.release(owner, "APPROVED", "Live " + i), 1, "Hyperballad");
    }
    stage.statements().clear();
    assertThat(anybody.get("/releases/artist/" + owner).ids()).hasSize(20);
    assertThat(stage.statements().getPrepareStatementCount()).isEqualTo(3);
    stage.statements().clear();
    assertThat(anybody.get("/releases?limit=20").ids()).hasSize(20);
    assertThat(stage.statements().getPrepareStatementCount()).isEqualTo(4);
  }
}
