package dev.playledger.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.door.Door;
import dev.playledger.door.Doors;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What holds of every door that there is, and of those to come. */
class EveryDoorIT {

  private static final String NAME = "Playledger-Position";

  /** They read no tables. */
  private static final Set<String> NO_READS =
      Set.of(
          "/",
          "/assets/{name}",
          "/health",
          "/docs",
          "/docs/{file}",
          "/openapi.json",
          "/openapi.yaml");

  /** How to ask where an address alone is not enough. */
  private static final Map<String, String> QUERIES =
      Map.of(
          "/search", "?q=x",
          "/search/suggest", "?q=x",
          "/analytics/streams", "?scope=track&id=9000001",
          "/analytics/top", "?what=tracks",
          "/analytics/live", "?releaseId=9000001");

  /** They send on to files. */
  private static final Set<String> FILES =
      Set.of("/files/{name}", "/tracks/{id}/stream", "/tracks/{id}/download");

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final List<Door> doors =
      stage.part(Doors.class).all().stream().filter(it -> !NO_READS.contains(it.path())).toList();

  private record Asked(Door door, CompletableFuture<Answer> answer) {}

  /** So many at once on a busy machine may once take longer than they are given. */
  @Test
  void waits_for_what_the_caller_has_seen_and_tells_what_it_has_read() {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(this::allWait);
  }

  private void allWait() {
    long soon = tables.progress() + 5;
    Browser browser = stage.admin().with(NAME, "" + soon);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Asked> asked =
          doors.stream()
              .map(it ->
                  new Asked(it, CompletableFuture.supplyAsync(() -> ask(browser, it), threads)))
              .toList();
      CompletableFuture.runAsync(
              () -> tables.progress(soon),
              CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS))
          .join();
      assertThat(asked)
          .allSatisfy(it -> {
            Answer answer = it.answer().join();
            assertThat(answer.status()).as(it.door() + ": " + answer.body()).isIn(200, 404);
            assertThat(answer.header(NAME)).as(it.door().toString()).isEqualTo("" + soon);
          });
    }
  }

  @Test
  void says_who_may_keep_the_answer() {
    assertThat(doors)
        .allSatisfy(it -> {
          assertKept(ask(stage.admin(), it), "private, no-cache");
          assertKept(ask(stage.anybody().with("Cookie", "theme=dark"), it), "private, no-cache");
          assertKept(ask(stage.anybody(), it), "public, no-cache");
        });
  }

  @Test
  void refuses_parameters_that_it_does_not_know() {
    assertThat(doors)
        .allSatisfy(it -> {
          Answer answer = ask(stage.admin(), it, "&colour=red");
          assertThat(answer.body().contains("colour: is not known here"))
              .as(answer.status() + " " + answer.response().uri())
              .isEqualTo(!FILES.contains(it.path()));
        });
  }

  /** Nothing that was refused is kept by anybody. */
  private static void assertKept(Answer answer, String good) {
    assertThat(answer.response().headers().allValues("Cache-Control"))
        .as(answer.status() + " " + answer.response().uri())
        .containsExactly(answer.status() == 200 ? good : "no-store");
    if (answer.status() == 200) {
      assertThat(String.join(", ", answer.response().headers().allValues("Vary")))
          .contains("Authorization", "Authentication-Token", "Cookie", NAME);
    }
  }

  private static Answer ask(Browser browser, Door door) {
    return ask(browser, door, "");
  }

  private static Answer ask(Browser browser, Door door, String more) {
    String path =
        door.path().replaceAll("\\{name}", "a.flac").replaceAll("\\{[a-zA-Z]+}", "9000001")
            + QUERIES.getOrDefault(door.path(), "?")
            + more;
    return door.method().equals(HttpMethod.POST)
        ? browser.post(path, "{\"ids\":[1]}")
        : browser.get(path);
  }
}
