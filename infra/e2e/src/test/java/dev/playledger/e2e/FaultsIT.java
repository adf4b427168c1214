package dev.playledger.e2e;

import static dev.playledger.e2e.Client.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.ids.TrackId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The demo while everything dies around it, by {@code infra/faults/run}: three starts of a product
 * of its own take too long for every build.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "playledger.faults.only", matches = ".*whole.*")
class FaultsIT {

  private static final long EVENTS = Long.getLong("playledger.faults.events", 50_000);
  private static final boolean FULL = EVENTS >= 1_000_000;
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private Playledger playledger;

  @BeforeAll
  void start() throws Exception {
    playledger = Playledger.alone();
    Files.deleteIfExists(playledger.data().resolveSibling("demo-books.json"));
  }

  @AfterAll
  void stop() {
    playledger.close();
  }

  /** One story, for each of its parts needs what the one before has left behind. */
  @Test
  void whatever_is_killed_or_thrown_away_nothing_is_lost_or_doubled() throws Exception {
    killEverythingInTheMiddleOfTheDemo();
    if (FULL) {
      killPartsInTurnUnderLoad();
    }
    throwAllStateAwayAndRebuildItFromTheTwoLogs();
  }

  private void killEverythingInTheMiddleOfTheDemo() throws Exception {
    Path log = log("killed-whole");
    Process demo = playledger.demo(EVENTS, (int) (EVENTS / 10), log);
    await()
        .atMost(PATIENCE)
        .failFast("the demo gave up, see " + log, () -> !demo.isAlive())
        .until(() -> Files.readString(log).contains(pushed(EVENTS * 4 / 10)));
    playledger.killAll();
    playledger.startAgain(Map.of());
    assertAgrees(demo, log);
  }

  private void killPartsInTurnUnderLoad() throws Exception {
    Client artist = artist();
    Path log = log("killed-in-turn");
    Process demo = playledger.demo(EVENTS / 5, (int) (EVENTS / 5 / 120), log);
    List<Long> written = new ArrayList<>();
    for (String part : parts()) {
      long pid = playledger.pid(part);
      playledger.kill(part);
      for (int i = 0; i < 10; i++) {
        String key = part + "-" + i;
        var body = Map.of("title", part + " " + i, "releaseDate", "2026-11-01");
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> written.add(artist.create("/releases", body, key).get("id").asLong()));
      }
      await().atMost(PATIENCE).until(() -> playledger.pid(part) != pid);
    }
    assertAgrees(demo, log);
    assertThat(written).doesNotHaveDuplicates();
    for (long release : written) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> expect(200, artist.send("GET", "/releases/" + release, null)));
    }
    for (String part : parts()) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(artist.get("/releases?limit=100&q=" + part + "%209").get("items"))
                  .anyMatch(it -> it.get("title").asString().equals(part + " 9")));
    }
  }

  private void throwAllStateAwayAndRebuildItFromTheTwoLogs() throws Exception {
    Map<?, ?> answers = steadyAnswers();
    Map<?, ?> before = Totals.read(playledger.kafka(), 1);
    assertThat(before.keySet().stream().filter(TrackId.class::isInstance)).hasSizeGreaterThan(320);
    playledger.close();
    Streams.forget(playledger.data());
    playledger.startAgain(
        Map.of("PLAYLEDGER_TOTALS_GENERATION", "2", "PLAYLEDGER_PROJECTIONS_GENERATION", "2"));
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(
            () -> assertThat(differences(before, Totals.read(playledger.kafka(), 2))).isEmpty());
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(differences(answers, answers())).isEmpty());
  }

  private static List<String> parts() {
    return List.of(
        "kafka",
        "postgres",
        "elasticsearch",
        "stream-ingest",
        "projections",
        "command-api",
        "query-api");
  }

  private Client artist() {
    Client artist = new Client(playledger.url());
    String password = "correct-horse-battery";
    artist.post(
        "/auth/register",
        Map.of(
            "email", "load@example.com", "password", password, "name", "Load", "role", "artist"));
    return artist.signIn("load@example.com", password);
  }

  /** The search index and the verdicts may come a second after the totals that were waited for. */
  private Map<String, String> steadyAnswers() {
    var last = new AtomicReference<>(answers());
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(3))
        .until(() -> {
          Map<String, String> now = answers();
          return now.equals(last.getAndSet(now));
        });
    return last.get();
  }

  /** What everyone can read of the releases of all artists, and of the money. */
  private Map<String, String> answers() {
    Client admin = playledger.admin();
    var answers = new TreeMap<String, String>();
    for (var user : admin.get("/users")) {
      long id = user.get("id").asLong();
      answers.put("releases " + id, admin.get("/releases/artist/" + id).toString());
      answers.put("royalties " + id, admin.get("/royalties/artist/" + id).toString());
    }
    answers.put("search", admin.get("/releases?limit=100&q=night").toString());
    answers.put("rejections", admin.get("/admin/rejections").toString());
    return answers;
  }

  /** The first of them: hundreds of thousands are too much for a message. */
  private static List<String> differences(Map<?, ?> before, Map<?, ?> after) {
    return Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .filter(it -> !Objects.equals(before.get(it), after.get(it)))
        .map(it -> it + " was " + before.get(it) + " and is " + after.get(it))
        .limit(5)
        .toList();
  }

  private static String pushed(long events) {
    return String.format(Locale.ROOT, "%,d  ", events);
  }

  private Path log(String name) {
    return playledger.data().resolveSibling("demo-" + name + ".log");
  }

  private static void assertAgrees(Process demo, Path log) throws Exception {
    boolean over = demo.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    demo.destroyForcibly();
    assertThat(over && demo.exitValue() == 0).as(Files.readString(log)).isTrue();
  }
}
