package dev.playledger.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists for admins, of one's own, and of tracks. */
class ListsIT {

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final long owner = tables.nextId();
  private final Browser anybody = stage.anybody();
  private final Browser admin = stage.admin();
  private final Browser me = stage.as(owner, Role.ARTIST);

  private final long first = tables.release(owner, "PENDING", "beta");
  private final long second = tables.release(owner, "APPROVED", "Alpha");
  private final long third = tables.release(owner, "PENDING", "Gamma");

  @Test
  void an_admin_lists_all_with_how_many_there_are_in_each_status() {
    tables.sql("update release set flagged = true, flag_reason = 'x' where id = ?", third);
    String all = "/admin/releases?artistId=" + owner;

    assertThat(admin.get(all).ids()).containsExactly(third, second, first);
    assertThat(admin.get(all + "&status=PENDING").ids()).containsExactly(third, first);
    assertThat(admin.get(all + "&status=PENDING&flagged=false").ids()).containsExactly(first);
    assertThat(admin.get(all + "&status=PENDING&limit=1&page=1").ids()).containsExactly(first);
    Answer pending = admin.get(all + "&status=PENDING&limit=1");
    assertThat(pending.json().get("total").longValue()).isEqualTo(2);
    assertThat(pending.json().get("counts").toString())
        .isEqualTo("{\"DRAFT\":0,\"PENDING\":2,\"APPROVED\":1,\"REJECTED\":0,\"TAKEN_DOWN\":0}");
    assertThat(admin.get(all + "&flagged=true").json().at("/counts/PENDING").longValue())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "title, 2 1 3",
    "-title, 3 1 2",
    "streams, 3 2 1",
    "-streams, 1 2 3",
    "releaseDate, 1 3 2",
    "submittedAt, 2 1 3",
    "-submittedAt, 1 2 3",
    "createdAt, 1 2 3",
    "-createdAt, 3 2 1"
  })
  void in_the_order_that_is_asked_for(String sort, String order) {
    tables.sql(
        "update release set streams = ?, submitted_at = '2026-11-02' where id = ?", 9, first);
    tables.sql(
        "update release set streams = ?, submitted_at = '2026-11-01' where id = ?", 5, second);
    tables.sql("update release set release_date = '2026-10-25' where id = ?", second);
    List<Long> expected =
        List.of(order.split(" ")).stream()
            .map(it -> List.of(first, second, third).get(Integer.parseInt(it) - 1))
            .toList();
    assertThat(admin.get("/admin/releases?artistId=" + owner + "&sort=" + sort).ids())
        .isEqualTo(expected);
  }

  @Test
  void what_somebody_typed_is_found_by_the_index_and_filtered_by_the_tables() {
    stage.index().document("release", first, first, owner, "PENDING", "Spectral", "1");
    stage.index().document("release", second, second, owner, "PENDING", "Spectral", "2");
    String asked = "/admin/releases?q=spectral&artistId=" + owner;
    assertThat(admin.get(asked).ids()).containsExactly(second, first);
    assertThat(admin.get(asked + "&status=APPROVED").ids()).containsExactly(second);
    assertThat(admin.get(asked).json().at("/counts/PENDING").longValue()).isEqualTo(1);
    assertThat(admin.get("/admin/releases?q=nothinglikeit").ids()).isEmpty();
  }

  @Test
  void ones_own_are_those_that_one_works_on_in_every_state() {
    long friend = tables.nextId();
    Browser withMe = stage.as(friend, Role.ARTIST);
    tables.contributor("release", first, friend, "EDITOR");
    long track = tables.track(first, 1, "One");
    long guest = tables.track(second, 1, "Two");
    tables.contributor("track", guest, friend, "VIEWER");
    tables.track(third, 1, "Three");

    assertThat(me.get("/me/releases").ids()).containsExactly(third, second, first);
    assertThat(me.get("/me/releases?status=APPROVED").ids()).containsExactly(second);
    assertThat(withMe.get("/me/releases").ids()).containsExactly(first);
    assertThat(withMe.get("/me/tracks").ids()).containsExactly(guest, track);
    assertThat(me.get("/me/tracks").json().get("total").longValue()).isEqualTo(3);
    assertThat(me.get("/me/tracks?limit=1&page=1").ids()).containsExactly(guest);
    assertThat(admin.get("/me/releases").ids()).isEmpty();
    assertThat(anybody.get("/me/tracks").status()).isEqualTo(401);
  }

  @Test
  void tracks_are_listed_by_their_genres_and_those_of_their_release_and_by_artist() {
    tables.sql("update release set genres = '{70001}' where id = ?", second);
    long inherits = tables.track(second, 1, "One");
    long has = tables.track(second, 2, "Two");
    tables.sql("update track set genres = '{70002}' where id = ?", has);
    long hidden = tables.track(first, 1, "Three");

    assertThat(anybody.get("/tracks?genre=70001").ids()).containsExactly(has, inherits);
    assertThat(anybody.get("/tracks?genre=70002&artistId=" + owner).ids()).containsExactly(has);
    assertThat(anybody.get("/tracks?artistId=" + owner).ids()).containsExactly(has, inherits);
    assertThat(me.get("/tracks?artistId=" + owner).ids()).containsExactly(hidden, has, inherits);
    assertThat(admin.get("/admin/tracks?artistId=" + owner).ids())
        .containsExactly(hidden, has, inherits);
    assertThat(anybody.get("/admin/tracks").status()).isEqualTo(401);
    assertThat(me.get("/admin/tracks").status()).isEqualTo(403);
  }

  @Test
  void an_admin_lists_the_flagged_tracks() {
    long flagged = tables.track(second, 1, "One");
    tables.track(second, 2, "Two");
    tables.sql("update track set flagged = true, flag_reason = 'x' where id = ?", flagged);
    assertThat(admin.get("/admin/tracks?flagged=true&artistId=" + owner).ids())
        .containsExactly(flagged);
  }

  @Test
  void a_batch_answers_in_the_order_of_the_ids_each_once_with_those_one_sees() {
    long one = tables.track(second, 1, "One");
    long two = tables.track(second, 2, "Two");
    long hidden = tables.track(first, 1, "Three");
    String ids = "{\"ids\":[%d,%d,404,%d,%d]}".formatted(two, hidden, one, two);

    assertThat(anybody.post("/tracks/batch", ids).ids()).containsExactly(two, one);
    assertThat(me.post("/tracks/batch", ids).ids()).containsExactly(two, hidden, one);
    assertThat(anybody.post("/tracks/batch", "{\"ids\":[]}").ids()).isEmpty();
  }

  @Test
  void what_cannot_be_asked_as_a_batch_is_named() {
    String hundredAndOne = LongStream.rangeClosed(1, 101).boxed().toList().toString();
    assertThat(field("{\"ids\":" + hundredAndOne + "}")).isEqualTo("ids");
    assertThat(field("{}")).isEqualTo("ids");
    assertThat(field("{\"ids\":[1,null]}")).isEqualTo("ids[1]");
    assertThat(field("{\"ids\":[\"one\"]}")).startsWith("ids");
    assertThat(field("{\"ids\":[1],\"more\":2}")).isEqualTo("more");
    assertThat(field("[1]")).isEqualTo("body");
    assertThat(anybody.post("/tracks/batch", " ".repeat(20_000)).status()).isEqualTo(413);
  }

  private String field(String batch) {
    Answer answer = anybody.post("/tracks/batch", batch);
    assertThat(answer.status()).as(batch).isEqualTo(400);
    return answer.json().at("/errors/0/field").stringValue();
  }

  @Test
  void a_list_of_tracks_takes_as_many_statements_as_one() {
    for (int i = 1; i <= 20; i++) {
      tables.track(second, i, "Take " + i);
    }
    stage.statements().clear();
    assertThat(anybody.get("/tracks?artistId=" + owner).ids()).hasSize(20);
    assertThat(stage.statements().getPrepareStatementCount()).isEqualTo(3);
    stage.statements().clear();
    assertThat(admin.get("/admin/releases?limit=2").ids()).hasSize(2);
    assertThat(stage.statements().getPrepareStatementCount()).isEqualTo(5);
  }
}
