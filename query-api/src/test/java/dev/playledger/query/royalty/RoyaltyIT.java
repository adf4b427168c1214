package dev.playledger.query.royalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What clients read of royalties. */
class RoyaltyIT {

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final long owner = tables.nextId();
  private final Browser anybody = stage.anybody();
  private final Browser me = stage.as(owner, Role.ARTIST);
  private final Browser other = stage.as(tables.nextId(), Role.ARTIST);
  private final Browser admin = stage.admin();

  @Test
  void a_royalty_is_shown_with_the_names_of_what_it_is_for() {
    tables.artist(owner, "Sigur Rós");
    long track = tables.track(tables.release(owner, "APPROVED", "( )"), 1, "Vaka");
    long royalty = tables.royalty(track, owner, 10);
    var answer = anybody.get("/royalties/" + royalty);
    assertThat(answer.body())
        .isEqualTo(
            """
            {"id":%d,"kind":"issued","amount":12.34,"period":"2026-10","trackId":%d,"artistId":%d,\
            "track":{"id":%d,"title":"Vaka"},"artist":{"id":%d,"name":"Sigur Rós"},\
            "createdAt":"2026-11-20T12:10:00Z","updatedAt":"2026-11-20T12:00:00Z"}\
            """
                .formatted(royalty, track, owner, track, owner));
    assertThat(
            anybody
                .with("If-None-Match", answer.header("ETag"))
                .get("/royalties/" + royalty)
                .status())
        .isEqualTo(304);
  }

  @Test
  void royalties_follow_their_release() {
    long track = tables.track(tables.release(owner, "PENDING", "Valtari"), 1, "Varúð");
    long royalty = tables.royalty(track, owner, 10);
    for (Browser browser : List.of(anybody, other)) {
      assertThat(browser.get("/royalties/" + royalty).status()).isEqualTo(404);
      assertThat(browser.get("/royalties/track/" + track).status()).isEqualTo(404);
      assertThat(browser.get("/royalties/artist/" + owner).ids()).isEmpty();
      assertThat(browser.get("/royalties").ids()).doesNotContain(royalty);
    }
    for (Browser browser : List.of(me, admin)) {
      for (String path : lists(track)) {
        assertThat(browser.get(path).ids()).contains(royalty);
      }
    }
  }

  @Test
  void those_of_a_deleted_track_stay_with_their_artist_and_the_admins() {
    long track = tables.track(tables.release(owner, "APPROVED", "Kveikur"), 1, "Ísjaki");
    long royalty = tables.royalty(track, owner, 9);
    assertThat(anybody.get("/royalties/" + royalty).status()).isEqualTo(200);
    tables.sql("update track set deleted_at = now() where id = ?", track);
    assertThat(anybody.get("/royalties/" + royalty).status()).isEqualTo(404);
    assertThat(other.get("/royalties/track/" + track).status()).isEqualTo(404);
    for (String path : lists(track)) {
      assertThat(me.get(path).ids()).contains(royalty);
      assertThat(admin.get(path).ids()).contains(royalty);
    }
    assertThat(me.get("/royalties/" + royalty).json().at("/track/title").stringValue())
        .isEqualTo("Ísjaki");
  }

  @Test
  void a_voided_one_is_listed_to_admins_who_ask_for_it() {
    long track = tables.track(tables.release(owner, "APPROVED", "Takk"), 1, "Glósóli");
    long voided = tables.royalty(track, owner, 8);
    long standing = tables.royalty(track, owner, 9);
    tables.sql("update royalty set voided_at = now() where id = ?", voided);
    String path = "/royalties/track/" + track;
    assertThat(me.get(path).ids()).containsExactly(standing);
    assertThat(me.get(path + "?voided=true").ids()).containsExactly(standing);
    assertThat(me.get("/royalties/" + voided).status()).isEqualTo(404);
    assertThat(admin.get(path).ids()).containsExactly(standing);
    assertThat(admin.get(path + "?voided=true").ids()).containsExactly(standing, voided);
    assertThat(admin.get("/royalties/" + voided).json().get("voided").booleanValue()).isTrue();
  }

  @Test
  void lists_are_newest_first_and_go_on_before_an_id() {
    long track = tables.track(tables.release(owner, "APPROVED", "Von"), 1, "Mistur");
    List<Long> ids =
        Stream.of(1, 2, 3).map(month -> tables.royalty(track, owner, month)).toList().reversed();
    String path = "/royalties/artist/" + owner;
    assertThat(anybody.get(path).ids()).isEqualTo(ids);
    assertThat(anybody.get(path + "?before=" + ids.getFirst()).ids()).isEqualTo(ids.subList(1, 3));
    assertThat(anybody.get(path + "?before=12345678901").json().at("/errors/0/field").stringValue())
        .isEqualTo("before");
  }

  @Test
  void what_streams_accrued_stands_beside_what_was_issued() {
    long track = tables.track(tables.release(owner, "APPROVED", "Rímur"), 1, "Hugsanir");
    long issued = tables.royalty(track, owner, 10);
    long accrued = tables.accrued(track, owner, 10, 74_800_001);
    assertThat(anybody.get("/royalties/track/" + track).ids()).containsExactly(issued, accrued);
    var answer = anybody.get("/royalties/" + accrued);
    assertThat(answer.json().get("kind").stringValue()).isEqualTo("accrued");
    assertThat(answer.json().get("amount").decimalValue()).isEqualByComparingTo("74.800001");
    assertThat(answer.header("ETag")).startsWith("\"0.0.");
  }

  @Test
  void what_waits_for_its_track_is_not_there_yet() {
    long royalty = tables.accrued(tables.nextId(), owner, 10, 1);
    tables.sql("update royalty set artist_id = null where id = ?", royalty);
    assertThat(admin.get("/royalties/" + royalty).status()).isEqualTo(404);
    assertThat(admin.get("/royalties").ids()).doesNotContain(royalty);
  }

  @Test
  void a_list_takes_three_statements() {
    long track = tables.track(tables.release(owner, "APPROVED", "Inni"), 1, "Svefn");
    Stream.of(1, 2, 3, 4, 5).forEach(month -> tables.royalty(track, owner, month));
    stage.statements().clear();
    assertThat(me.get("/royalties/artist/" + owner).ids()).hasSize(5);
    assertThat(stage.statements().getPrepareStatementCount()).isEqualTo(3);
  }

  private List<String> lists(long track) {
    return List.of("/royalties", "/royalties/artist/" + owner, "/royalties/track/" + track);
  }
}
