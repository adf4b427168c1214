package dev.playledger.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Reading one's own writes. */
class FreshnessIT {

  private static final String NAME = "Playledger-Position";
  private static final Duration PATIENCE = Duration.ofMillis(1900);

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final Browser anybody = stage.anybody();
  private String path = "";
  private long now;

  @BeforeEach
  void a_release() {
    path = "/releases/" + tables.release(7, "APPROVED", "Ágætis byrjun");
    now = tables.progress();
  }

  @Test
  void every_answer_names_the_position_it_was_read_at() {
    tables.progress(now + 1);
    assertThat(anybody.get(path).position()).isEqualTo(now + 1);
    assertThat(anybody.get("/releases").position()).isEqualTo(now + 1);
    assertThat(anybody.get("/releases/0").position()).isEqualTo(now + 1);
  }

  @Test
  void what_is_covered_is_answered_at_once() {
    assertThat(anybody.with(NAME, "" + now).get(path).position()).isEqualTo(now);
  }

  @Test
  void a_request_waits_for_its_position() {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(this::waitForAPosition);
  }

  private void waitForAPosition() {
    now = tables.progress();
    var change =
        CompletableFuture.runAsync(
            () -> tables.progress(now + 5),
            CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
    Answer answer = anybody.with(NAME, "" + (now + 5)).get(path);
    change.join();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.position()).isEqualTo(now + 5);
  }

  @Test
  void past_two_seconds_the_header_is_told_to_come_again() {
    long begin = System.nanoTime();
    Answer answer = anybody.with(NAME, "" + (now + 5)).get(path);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(PATIENCE);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("type").stringValue()).endsWith(":position-not-reached");
  }

  @Test
  void past_two_seconds_the_cookie_gets_the_older_state() {
    long begin = System.nanoTime();
    Answer answer = withCookie(ReadTables.STORE, now + 5).get(path);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(PATIENCE);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.position()).isEqualTo(now);
  }

  /** On a busy machine anything may take long once, but not again and again. */
  @Test
  void a_cookie_of_another_store_is_not_waited_for() {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> {
          long begin = System.nanoTime();
          assertThat(withCookie("elsewhere", now + 5).get(path).status()).isEqualTo(200);
          assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
        });
  }

  @Test
  void a_header_that_is_no_number_is_refused_and_such_a_cookie_ignored() {
    Answer answer = anybody.with(NAME, "soon").get(path);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo(NAME);
    assertThat(anybody.with("Cookie", NAME + "=soon").get(path).status()).isEqualTo(200);
  }

  /** If they held connections, none would be left for the reader until they have given up. */
  @Test
  void more_who_wait_than_there_are_connections_keep_nobody_from_reading() {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(this::readWhileMoreWaitThanConnections);
  }

  private void readWhileMoreWaitThanConnections() {
    long soon = tables.progress() + 5;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Browser waiting = anybody.with(NAME, "" + soon);
      List<CompletableFuture<Integer>> statuses =
          Stream.generate(
                  () -> CompletableFuture.supplyAsync(() -> waiting.get(path).status(), threads))
              .limit(24)
              .toList();
      assertThat(anybody.get(path).status()).isEqualTo(200);
      tables.progress(soon);
      assertThat(statuses).allMatch(it -> it.join() == 200);
    }
  }

  @Test
  void nothing_is_kept_of_tables_that_do_not_tell_of_changes() throws SQLException {
    Memories memories = new Memories(List.of(), System::nanoTime);
    try (Connection connection = connection();
        Hearing hearing = new Hearing(connection, memories)) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("alter function tell_changes() rename to told");
      assertThatExceptionOfType(SQLException.class).isThrownBy(hearing::begin);
      assertThat(memories.heard()).isEmpty();
      connection.rollback();
      hearing.begin();
      assertThat(memories.heard()).isPresent();
      connection.rollback();
    }
  }

  private Connection connection() throws SQLException {
    JdbcConnectionDetails database = stage.part(JdbcConnectionDetails.class);
    return DriverManager.getConnection(
        database.getJdbcUrl(), database.getUsername(), database.getPassword());
  }

  private Browser withCookie(String store, long position) {
    return anybody.with("Cookie", NAME + "=" + store + "." + position);
  }
}
