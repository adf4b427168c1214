package dev.playledger.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.SearchIndex;
import dev.playledger.query.stage.Stage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Finding releases. */
class SearchIT {

  private static final Stage STAGE = Stage.get();
  private static final ReadTables TABLES = STAGE.tables();
  private static final long OWNER = TABLES.nextId();

  private static long homogenic;
  private static long post;
  private static long draft;

  @BeforeAll
  static void a_catalogue() {
    SearchIndex index = STAGE.index();
    homogenic = TABLES.release(OWNER, "APPROVED", "Homogenic");
    index.document("release", homogenic, homogenic, OWNER, "APPROVED", "Homogenic", "036000291452");
    long joga = TABLES.track(homogenic, 1, "Jóga");
    index.document("track", joga, homogenic, OWNER, "APPROVED", "Jóga", "AA6Q72000047");
    long hunter = TABLES.track(homogenic, 2, "Hunter");
    index.document("track", hunter, homogenic, OWNER, "APPROVED", "Hunter", "AA6Q72000048");
    post = TABLES.release(OWNER, "APPROVED", "Post");
    index.document("release", post, post, OWNER, "APPROVED", "Post", "4006381333931");
    draft = TABLES.release(OWNER, "DRAFT", "Homogenic Live");
    index.document("release", draft, draft, OWNER, "DRAFT", "Homogenic Live", "4006381333948");
  }

  private final Browser anybody = STAGE.anybody();
  private final Browser me = STAGE.as(OWNER, Role.ARTIST);

  @Test
  void a_release_is_found_by_its_title_its_artist_and_its_tracks() {
    assertThat(find(anybody, "homogenic")).containsExactly(homogenic);
    assertThat(find(anybody, "HOMO")).containsExactly(homogenic);
    assertThat(find(anybody, "homogneic")).containsExactly(homogenic);
    assertThat(find(anybody, "joga")).containsExactly(homogenic);
    assertThat(find(anybody, SearchIndex.artist(OWNER))).containsExactlyInAnyOrder(homogenic, post);
    assertThat(find(anybody, "björk hunter")).containsExactly(homogenic);
    assertThat(find(anybody, "nothing like it")).isEmpty();
    assertThat(find(anybody, "!!!")).isEmpty();
  }

  @Test
  void codes_are_found_however_they_are_written() {
    assertThat(find(anybody, "AA-6Q7-20-00047")).containsExactly(homogenic);
    assertThat(find(anybody, "0036000291452")).containsExactly(homogenic);
    assertThat(find(anybody, "036000291453")).isEmpty();
  }

  @Test
  void only_what_the_caller_may_see_is_found() {
    assertThat(find(me, "homogenic live")).containsExactly(draft);
    assertThat(find(STAGE.admin(), "homogenic live")).containsExactly(draft);
    assertThat(find(anybody, "homogenic live")).isEmpty();
    assertThat(find(STAGE.as(3, Role.AUDITOR), "homogenic live")).isEmpty();
    assertThat(me.get("/releases?q=homogenic&status=DRAFT").ids()).containsExactly(draft);
  }

  @Test
  void what_keeps_a_release_or_track_from_listeners_keeps_it_from_being_found() {
    long other = TABLES.nextId();
    long friend = TABLES.nextId();
    long release = TABLES.release(other, "APPROVED", "Volta");
    long track = TABLES.track(release, 1, "Wanderlust");
    SearchIndex index = STAGE.index();
    index.document("release", release, release, other, "APPROVED", "Volta", "1");
    for (String field : List.of("isPublic", "isVisible", "isPublished", "flagged")) {
      index.document("track", track, release, other, "APPROVED", "Wanderlust", "2");
      assertThat(find(anybody, "wanderlust")).containsExactly(release);
      index.change("track", track, field, field.equals("flagged"));
      assertThat(find(anybody, "wanderlust")).isEmpty();
      assertThat(tracks(anybody, "wanderlust")).isZero();
      assertThat(find(STAGE.as(other, Role.ARTIST), "wanderlust")).containsExactly(release);
    }
    index.change("track", track, "trackContributors", List.of(friend));
    assertThat(tracks(STAGE.as(friend, Role.ARTIST), "wanderlust")).isEqualTo(1);
    assertThat(find(STAGE.as(friend, Role.ARTIST), "wanderlust")).isEmpty();

    index.change("release", release, "releaseFlagged", true);
    assertThat(find(anybody, "volta")).isEmpty();
    index.document("release", release, release, other, "APPROVED", "Volta", "1");
    index.change("release", release, "releaseDate", "2999-01-01");
    assertThat(find(anybody, "volta")).isEmpty();
    index.document("release", release, release, other, "APPROVED", "Volta", "1");
    index.change("release", release, "territories", List.of("DE"));
    assertThat(find(anybody, "volta")).containsExactly(release);
    assertThat(anybody.get(asked("volta") + "&territory=DE").ids()).containsExactly(release);
    assertThat(anybody.get(asked("volta") + "&territory=FR").ids()).isEmpty();
  }

  private static long tracks(Browser browser, String q) {
    return browser.get("/tracks?q=" + q).json().get("total").longValue();
  }

  @Test
  void tracks_are_found_by_title_artist_code_and_genre() {
    long other = TABLES.nextId();
    long release = TABLES.release(other, "APPROVED", "Biophilia");
    long moon = TABLES.track(release, 1, "Moon");
    long crystalline = TABLES.track(release, 2, "Crystalline");
    SearchIndex index = STAGE.index();
    index.document("release", release, release, other, "APPROVED", "Biophilia", "1");
    index.document("track", moon, release, other, "APPROVED", "Moon", "AA6Q72000101");
    index.document("track", crystalline, release, other, "APPROVED", "Crystalline", "2");
    index.change("track", moon, "genres", List.of(70003));
    String of = "&artistId=" + other;

    assertThat(anybody.get("/tracks?q=crystaline" + of).ids()).containsExactly(crystalline);
    assertThat(anybody.get("/tracks?q=AA6Q72000101" + of).ids()).containsExactly(moon);
    assertThat(anybody.get("/tracks?q=bj%C3%B6rk" + of).ids())
        .containsExactlyInAnyOrder(moon, crystalline);
    assertThat(anybody.get("/tracks?q=bj%C3%B6rk&genre=70003" + of).ids()).containsExactly(moon);
    assertThat(anybody.get("/tracks?q=bj%C3%B6rk&limit=1" + of).json().get("total").longValue())
        .isEqualTo(2);
    assertThat(STAGE.admin().get("/admin/tracks?q=moon" + of).ids()).containsExactly(moon);
  }

  @Test
  void each_release_is_found_once_and_counted_once() {
    Answer page = anybody.get(asked(SearchIndex.artist(OWNER)) + "&limit=1&page=1");
    assertThat(page.ids()).hasSize(1);
    assertThat(page.json().get("total").intValue()).isEqualTo(2);
  }

  @Test
  void what_the_index_has_not_heard_of_yet_is_still_right() {
    long other = TABLES.nextId();
    long hidden = TABLES.release(other, "REJECTED", "Debut");
    STAGE.index().document("release", hidden, hidden, other, "APPROVED", "Debut", "1");
    assertThat(find(anybody, "debut")).isEmpty();
  }

  @Test
  void an_empty_question_is_the_list() {
    assertThat(me.get("/releases?q=&status=DRAFT").ids()).containsExactly(draft);
  }

  @Test
  void what_cannot_be_asked_is_named() {
    assertThat(field(anybody.get("/releases?q=" + "a".repeat(201)))).isEqualTo("q");
    assertThat(field(anybody.get("/releases?q=a&page=500"))).isEqualTo("page");
    assertThat(field(anybody.get("/tracks?q=" + "a".repeat(201)))).isEqualTo("q");
    assertThat(field(anybody.get("/tracks?q=a&page=500"))).isEqualTo("page");
  }

  private static List<Long> find(Browser browser, String q) {
    return browser.get(asked(q)).ids();
  }

  private static String asked(String q) {
    return "/releases?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
  }

  private static String field(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().at("/errors/0/field").stringValue();
  }
}
