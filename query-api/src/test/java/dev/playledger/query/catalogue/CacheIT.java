package dev.playledger.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.account.Role;
import dev.playledger.query.freshness.ChangeListener;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read most is in memory, and never older than what was told of the tables. */
class CacheIT {

  private static final Stage STAGE = Stage.get();
  private static final ReadTables TABLES = STAGE.tables();
  private static final ChangeListener LISTENER = STAGE.part(ChangeListener.class);

  private final long owner = TABLES.nextId();
  private final long release = TABLES.release(owner, "APPROVED", "Homogenic");
  private final long track = TABLES.track(release, 1, "Hunter");
  private final long genre = TABLES.genre("Electronic", 0);
  private final Browser anybody = STAGE.anybody();
  private final String path = "/releases/" + release;

  @BeforeAll
  static void listen() {
    LISTENER.start();
  }

  @AfterAll
  static void stop() {
    LISTENER.stop();
  }

  @BeforeEach
  void all_is_heard() {
    TABLES.progress(TABLES.progress() + 1);
    await().pollInterval(Duration.ofMillis(5)).until(() -> LISTENER.heard() >= TABLES.progress());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/releases/%1$d", "/tracks/%2$d", "/genres", "/genres/%3$d"})
  void what_was_read_once_is_not_read_again(String form) {
    String door = form.formatted(release, track, genre);
    String first = anybody.get(door).body();
    // A machine that stands still for seconds makes it distrust what it has.
    await()
        .untilAsserted(() -> {
          long statements = STAGE.statements().getPrepareStatementCount();
          Answer again = anybody.get(door);
          assertThat(again.body()).isEqualTo(first);
          assertThat(again.position()).isEqualTo(TABLES.progress());
          assertThat(STAGE.statements().getPrepareStatementCount()).isEqualTo(statements);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/releases/:release | update release set title = 'Other' where id = :release",
        "/releases/:release | update track set streams = streams + 1 where id = :track",
        "/releases/:release | update track set deleted_at = now() where id = :track",
        "/releases/:release | insert into artist values (:owner, 'Björk')",
        "/releases/:release | insert into track (id, release_id, place, title, duration_ms,"
            + " created_at, updated_at, position) values (:owner, :release, 2, 'Jóga', 1, now(), now(), 1)",
        "/releases/:release | delete from release where id = :release",
        "/tracks/:track | update track set title = 'Other' where id = :track",
        "/tracks/:track | update release set is_visible = false where id = :release",
        "/genres/:genre | update genre set name = 'Other' where id = :genre",
        "/genres | delete from genre where id = :genre",
      })
  void a_change_is_seen_once_it_is_told(String form, String change) {
    String door = filled(form);
    String before = anybody.get(door).body();
    TABLES.sql(filled(change));
    all_is_heard();
    assertThat(anybody.get(door).body()).isNotEqualTo(before);
  }

  @Test
  void a_track_is_found_where_it_has_moved_to() {
    long other = TABLES.release(owner, "APPROVED", "Post");
    assertThat(releaseOfTrack()).isEqualTo(release);
    TABLES.sql("update track set release_id = ? where id = ?", other, track);
    TABLES.sql("update release set position = position + 1 where id = ?", release);
    all_is_heard();
    assertThat(releaseOfTrack()).isEqualTo(other);
    assertThat(anybody.get(path).json().get("tracks")).isEmpty();
  }

  @Test
  void nobody_gets_what_only_another_may_see() {
    TABLES.sql("update release set status = 'REJECTED', decided_by = 1 where id = ?", release);
    TABLES.sql("update track set flagged = true, flag_reason = 'why' where id = ?", track);
    long viewer = TABLES.nextId();
    TABLES.contributor("release", release, viewer, "VIEWER");
    all_is_heard();
    for (int twice = 0; twice < 2; twice++) {
      for (String door : new String[] {path, "/tracks/" + track}) {
        assertThat(anybody.get(door).status()).isEqualTo(404);
        assertThat(STAGE.as(TABLES.nextId(), Role.ARTIST).get(door).status()).isEqualTo(404);
        assertThat(STAGE.admin().get(door).body()).contains("\"flagReason\":\"why\"");
        assertThat(STAGE.as(owner, Role.ARTIST).get(door).body()).contains("flagReason");
        assertThat(STAGE.as(viewer, Role.ARTIST).get(door).body())
            .doesNotContain("flagReason", "decidedBy");
      }
    }
  }

  /** Readers fill memory all the time with what is about to change. */
  @Test
  void who_wrote_reads_it_whatever_others_have_read_meanwhile() {
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> others =
        CompletableFuture.runAsync(() -> {
          while (!done.get()) {
            anybody.get(path);
          }
        });
    long position = TABLES.progress();
    try {
      for (int streams = 1; streams <= 30; streams++) {
        TABLES.sql("update release set streams = ? where id = ?", streams, release);
        TABLES.progress(++position);
        Answer answer = anybody.with("Playledger-Position", "" + position).get(path);
        assertThat(answer.json().get("streams").intValue()).isEqualTo(streams);
      }
    } finally {
      done.set(true);
      others.join();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where application_name = 'query-api changes' and datname = current_database()",
        "update progress set position = position + 1 returning 1",
        "select pg_notify('changes', '*')",
        "select pg_notify('changes', 'release:*')",
        "select pg_notify('changes', 'nonsense')"
      })
  void when_it_may_have_missed_something_it_forgets_all(String trouble) {
    // Memory is not trusted for a moment when the machine is too busy to look after it.
    await().untilAsserted(this::mustRememberWhatIsNoLongerSo);
    TABLES.ask(trouble);
    await()
        .pollInterval(Duration.ofMillis(5))
        .untilAsserted(() -> assertThat(anybody.get(path).body()).contains("Untold"));
  }

  private void mustRememberWhatIsNoLongerSo() {
    TABLES.sql("update release set title = 'Homogenic' where id = ?", release);
    all_is_heard();
    TABLES.sql("alter table release disable trigger user");
    try {
      anybody.get(path);
      TABLES.sql("update release set title = 'Untold' where id = ?", release);
    } finally {
      TABLES.sql("alter table release enable trigger user");
    }
    assertThat(anybody.get(path).body()).contains("Homogenic");
  }

  /** Also when they are emptied for a rebuild. */
  @ParameterizedTest
  @CsvSource({"release, 4", "track, 4", "artist, 4", "genre, 4", "progress, 1"})
  void every_table_tells_its_changes(String table, int kinds) {
    assertThat(
            TABLES.ask(
                "select count(*) from pg_trigger where tgfoid = 'tell_changes'::regproc"
                    + " and tgenabled = 'O' and tgrelid = '%s'::regclass".formatted(table)))
        .isEqualTo("" + kinds);
  }

  private long releaseOfTrack() {
    return anybody.get("/tracks/" + track).json().get("releaseId").longValue();
  }

  private String filled(String text) {
    return text.replace(":release", "" + release)
        .replace(":track", "" + track)
        .replace(":genre", "" + genre)
        .replace(":owner", "" + owner);
  }
}
