package dev.playledger.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.SearchIndex;
import dev.playledger.query.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Finding anything, with what may be seen of it; each test has a word of its own. */
class EverythingIT {

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final SearchIndex index = stage.index();
  private final Browser anybody = stage.anybody();
  private final long owner = tables.nextId();
  private final Browser me = stage.as(owner, Role.ARTIST);

  @Test
  void drafts_are_found_and_counted_for_those_who_see_them_only() {
    long out = release("APPROVED", "Quixotry");
    long draft = release("DRAFT", "Quixotry Live");
    long song = tables.track(draft, 1, "Quixotry Song");
    index.document("track", song, draft, owner, "DRAFT", "Quixotry Song", "X");

    assertThat(anybody.get("/search?q=quixotry").ids()).containsExactly(out);
    assertThat(facet(anybody.get("/search?q=quixotry"), "status")).isEqualTo("APPROVED=1");
    assertThat(facet(anybody.get("/search?q=quixotry"), "type")).isEqualTo("release=1");
    assertThat(stage.as(3, Role.AUDITOR).get("/search?q=quixotry").ids()).containsExactly(out);
    for (Browser who : List.of(me, stage.admin())) {
      Answer found = who.get("/search?q=quixotry");
      assertThat(found.ids()).containsExactlyInAnyOrder(out, draft, song);
      assertThat(facet(found, "status")).isEqualTo("DRAFT=2 APPROVED=1");
      assertThat(facet(found, "type")).isEqualTo("release=2 track=1");
    }
    assertThat(anybody.get("/search/suggest?q=quixotry+l").ids()).containsExactly(out);
    assertThat(me.get("/search/suggest?q=quixotry+l").ids()).containsExactly(draft);
  }

  @Test
  void what_is_chosen_narrows_all_but_its_own_counts() {
    long genre = tables.genre("Zydecology", 0);
    long album = release("APPROVED", "Xylograph");
    long early = release("APPROVED", "Xylograph Early");
    index.change("release", early, "year", 2019);
    index.change("release", early, "genres", List.of(genre));
    long song = tables.track(album, 1, "Xylograph");
    index.document("track", song, album, owner, "APPROVED", "Xylograph", "X");

    Answer of2026 = anybody.get("/search?q=xylograph&year=2026&limit=1");
    assertThat(of2026.json().get("total").longValue()).isEqualTo(2);
    assertThat(facet(of2026, "year")).isEqualTo("2026=2 2019=1");
    assertThat(facet(of2026, "type")).isEqualTo("release=1 track=1");
    assertThat(facet(of2026, "genre")).isEmpty();
    Answer ofGenre = anybody.get("/search?q=xylograph&type=release&status=APPROVED&genre=" + genre);
    assertThat(ofGenre.ids()).containsExactly(early);
    assertThat(ofGenre.json().at("/facets/genre").toString())
        .isEqualTo("[{\"value\":%d,\"name\":\"Zydecology\",\"count\":1}]".formatted(genre));
    assertThat(anybody.get("/search?q=xylograph&type=genre").ids()).isEmpty();
  }

  @Test
  void what_is_equal_goes_by_kind_and_then_the_newest_is_first_however_it_was_written() {
    long first = tables.release(owner, "APPROVED", "Galumph One");
    long second = tables.release(owner, "APPROVED", "Galumph Two");
    long song = tables.track(first, 1, "Galumph Song");
    index.document("release", second, second, owner, "APPROVED", "Galumph Two", "X");
    index.document("track", song, first, owner, "APPROVED", "Galumph Song", "X");
    index.document("release", first, first, owner, "APPROVED", "Galumph One", "X");

    assertThat(anybody.get("/search?q=galumph").ids()).containsExactly(second, first, song);
    assertThat(anybody.get("/search/suggest?q=galum").ids()).containsExactly(second, first, song);
  }

  @Test
  void an_artist_is_there_for_whoever_sees_something_of_theirs() {
    tables.artist(owner, "Wyvernette");
    String asked = "/search?type=artist&q=wyvernette";
    index.artist(owner, "Wyvernette");
    assertThat(anybody.get(asked).ids()).isEmpty();
    assertThat(me.get(asked).ids()).containsExactly(owner);
    assertThat(stage.admin().get(asked).ids()).containsExactly(owner);

    index.artist(owner, "Wyvernette", "any:2026-10-24", "DE:2026-10-24", "FR:2999-01-01");
    assertThat(anybody.get(asked).json().at("/items").isEmpty()).isTrue();
    long release = release("APPROVED", "Wyvern");
    tables.sql("update release set territories = '{DE}' where id = ?", release);
    assertThat(anybody.get(asked).ids()).containsExactly(owner);
    assertThat(anybody.get(asked + "&territory=DE").ids()).containsExactly(owner);
    assertThat(anybody.get(asked + "&territory=FR").json().get("total").longValue()).isZero();
    assertThat(anybody.get("/search/suggest?q=wyvernet&territory=FR").ids()).isEmpty();
  }

  @Test
  void what_the_index_has_not_heard_of_yet_is_still_right() {
    long hidden = tables.release(owner, "TAKEN_DOWN", "Vorpaline");
    index.document("release", hidden, hidden, owner, "APPROVED", "Vorpaline", "1");
    assertThat(anybody.get("/search?q=vorpaline").ids()).isEmpty();
    assertThat(anybody.get("/search/suggest?q=vorpa").ids()).isEmpty();
  }

  @Test
  void what_is_hidden_takes_no_place_among_suggestions_before_the_index_has_heard_of_it() {
    long hidden = release("APPROVED", "Bandersnatch");
    long seen = release("APPROVED", "Bandersnatch");
    long other = release("APPROVED", "Bandersnatch Live");
    index.change("release", hidden, "streams", 5);
    assertThat(anybody.get("/search/suggest?q=bandersn").ids()).containsExactly(hidden, other);

    tables.sql("update release set is_visible = false where id = ?", hidden);
    assertThat(anybody.get("/search/suggest?q=bandersn").ids()).containsExactly(seen, other);
    tables.sql("update release set is_visible = false where id = ?", seen);
    assertThat(anybody.get("/search/suggest?q=bandersn&limit=1").ids()).containsExactly(other);
  }

  @Test
  void what_was_looked_for_is_marked_and_nothing_of_a_title_is_html() {
    tables.artist(owner, "Ünderjoyd & <Co>");
    release("APPROVED", "<b>Öbelisque</b>");
    JsonNode item = anybody.get("/search?q=obelisqeu").json().at("/items/0");
    assertThat(item.get("title").stringValue()).isEqualTo("<b>Öbelisque</b>");
    assertThat(item.at("/highlights/title").stringValue())
        .isEqualTo("&lt;b&gt;<em>Öbelisque</em>&lt;/b&gt;");
    assertThat(item.at("/highlights").has("artistName")).isFalse();
    assertThat(item.get("artistName").stringValue()).isEqualTo("Ünderjoyd & <Co>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!", "%CC%81", "%C2%A0", "%E2%80%8B", "*", "%D0%B0%3A%28%22"})
  void what_has_no_words_finds_nothing_by_chance(String q) {
    assertThat(anybody.get("/search?q=" + q).status()).isIn(200, 400);
    assertThat(anybody.get("/search/suggest?q=" + q).status()).isIn(200, 400);
  }

  @Test
  void two_hundred_sentences_in_a_sign_each_can_be_looked_for() {
    String q = "%EF%B7%BA".repeat(200);
    assertThat(anybody.get("/search?q=" + q).status()).isEqualTo(200);
    assertThat(anybody.get("/search/suggest?q=" + q).status()).isEqualTo(200);
  }

  @Test
  void who_works_on_one_track_is_told_nothing_of_a_release_they_do_not_see() {
    long draft = release("DRAFT", "Umbraculum");
    long song = tables.track(draft, 1, "Tenebrosity");
    index.document("track", song, draft, owner, "DRAFT", "Tenebrosity", "X");
    long guest = tables.nextId();
    tables.contributor("track", song, guest, "VIEWER");
    index.change("track", song, "trackContributors", List.of(guest));
    JsonNode card = stage.as(guest, Role.ARTIST).get("/search?q=tenebrosity").json().at("/items/0");
    assertThat(card.get("id").longValue()).isEqualTo(song);
    for (String field : List.of("status", "releaseDate", "coverUrl", "artistName")) {
      assertThat(card.path(field).isNull() || card.path(field).isMissingNode()).isTrue();
    }
    assertThat(me.get("/search?q=tenebrosity").json().at("/items/0/status").stringValue())
        .isEqualTo("DRAFT");
  }

  private long release(String status, String title) {
    long id = tables.release(owner, status, title);
    index.document("release", id, id, owner, status, title, "X");
    return id;
  }

  private static String facet(Answer answer, String name) {
    StringBuilder all = new StringBuilder();
    answer
        .json()
        .at("/facets/" + name)
        .forEach(it ->
            all.append(all.isEmpty() ? "" : " ")
                .append(it.get("value").asString())
                .append("=")
                .append(it.get("count").longValue()));
    return all.toString();
  }
}
