package dev.playledger.query.genre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The forest: Sound over House (related: Disco) over Deep House, and Disco, and one retired. */
class GenreIT {

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final Browser anybody = stage.anybody();
  private final long sound = tables.genre("Sound " + tables.nextId(), 0);
  private final long house = tables.genre("House", sound);
  private final long deep = tables.genre("Déep House", house);
  private final long acid = tables.genre("Acid House", house);
  private final long disco = tables.genre("Disco", sound);
  private final long gone = tables.genre("Big Beat", house);

  GenreIT() {
    tables.sql("update genre set related = array[?::bigint] where id = ?", disco, house);
    tables.sql("update genre set related = array[?::bigint] where id = ?", house, disco);
    tables.sql("update genre set retired_at = now() where id = ?", gone);
  }

  @Test
  void a_genre_is_shown_whole() {
    assertThat(anybody.get("/genres/" + house).body())
        .isEqualTo(
            """
            {"id":%d,"name":"House","parentId":%d,"level":2,"related":[%d],\
            "createdAt":"2026-11-20T12:00:00Z","updatedAt":"2026-11-20T12:00:00Z"}\
            """
                .formatted(house, sound, disco));
  }

  @Test
  void what_is_above_below_and_beside_it_are_lists() {
    assertThat(anybody.get("/genres/" + house + "/children").ids()).containsExactly(acid, deep);
    assertThat(anybody.get("/genres/" + deep + "/ancestors").ids()).containsExactly(sound, house);
    assertThat(anybody.get("/genres/" + sound + "/ancestors").ids()).isEmpty();
    assertThat(anybody.get("/genres/" + disco + "/related").ids()).containsExactly(house);
    assertThat(anybody.get("/genres/" + deep + "/related").ids()).isEmpty();
  }

  @Test
  void all_come_flat_or_as_a_tree() {
    assertThat(anybody.get("/genres").ids())
        .contains(sound, house, deep, acid, disco)
        .doesNotContain(gone);
    JsonNode root = find(anybody.get("/genres?shape=tree").json(), sound);
    assertThat(ids(root.get("children"))).containsExactly(disco, house);
    assertThat(ids(find(root.get("children"), house).get("children"))).containsExactly(acid, deep);
  }

  @Test
  void a_retired_one_is_there_for_what_names_it() {
    Answer answer = anybody.get("/genres/" + gone);
    assertThat(answer.json().get("retired").booleanValue()).isTrue();
    assertThat(anybody.get("/genres/" + gone + "/ancestors").ids()).containsExactly(sound, house);
  }

  @Test
  void the_version_is_that_of_the_forest() {
    String before = anybody.get("/genres/" + deep).header("ETag");
    assertThat(anybody.with("If-None-Match", before).get("/genres/" + deep).status())
        .isEqualTo(304);
    tables.sql(
        "update genre set version = (select max(version) + 1 from genre) where id = ?", sound);
    assertThat(anybody.get("/genres/" + deep).header("ETag")).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "/genres?shape=bush, 400, shape",
    "/genres/first, 400, id",
    "/genres/popular?limit=0, 400, limit",
    "/genres/popular?limit=101, 400, limit",
    "/genres/9999999, 404,",
    "/genres/9999999/children, 404,",
    "/genres/9999999/ancestors, 404,",
    "/genres/9999999/related, 404,"
  })
  void what_cannot_be_asked_or_is_not_there_is_named(
      String path, int status, @Nullable String field) {
    Answer answer = anybody.get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    if (field != null) {
      assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo(field);
    }
  }

  /** What is answered is kept for some seconds, also what somebody asked before. */
  @Test
  void the_popular_ones_are_those_of_what_was_played_lately() {
    long release = tables.release(tables.nextId(), "APPROVED", "Homework");
    long track = tables.track(release, 1, "Da Funk");
    long other = tables.track(release, 2, "Burnin'");
    tables.sql("update release set release_date = '2026-11-01' where id = ?", release);
    long draft = tables.track(tables.release(tables.nextId(), "DRAFT", "Secret"), 1, "Hush");
    genres("release", release, house, gone);
    genres("track", track, house, deep);
    genres("track", draft, disco);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    tables.day(track, today.toString(), "spotify", "FR", 5_000_000);
    tables.day(track, today.minusDays(29).toString(), "deezer", "FR", 600_000);
    tables.day(track, today.minusDays(30).toString(), "spotify", "FR", 70_000);
    tables.day(other, today.toString(), "spotify", "FR", 8_000);
    tables.day(draft, today.toString(), "spotify", "FR", 9_000_000);

    String expected =
        """
        [{"id":%d,"name":"House","parentId":%d,"level":2,"streams":5608000},\
        {"id":%d,"name":"Déep House","parentId":%d,"level":3,"streams":5600000}]\
        """
            .formatted(house, sound, deep, house);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(anybody.get("/genres/popular?limit=2").body()).isEqualTo(expected));
    assertThat(anybody.get("/genres/popular").ids()).doesNotContain(disco, gone, acid);
  }

  private void genres(String table, long id, Long... genres) {
    for (Long genre : genres) {
      tables.sql("update " + table + " set genres = genres || ?::bigint where id = ?", genre, id);
    }
  }

  private static JsonNode find(JsonNode list, long id) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(it -> it.get("id").longValue() == id)
        .findFirst()
        .orElseThrow();
  }

  private static List<Long> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(it -> it.get("id").longValue())
        .toList();
  }
}
