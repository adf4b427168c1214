package dev.playledger.projections;

import static dev.playledger.projections.CatalogueIT.issued;
import static dev.playledger.projections.catalogue.Story.ADMIN;
import static dev.playledger.projections.catalogue.Story.LATER;
import static dev.playledger.projections.catalogue.Story.NOW;
import static dev.playledger.projections.catalogue.Story.added;
import static dev.playledger.projections.catalogue.Story.created;
import static dev.playledger.projections.catalogue.Story.deleted;
import static dev.playledger.projections.catalogue.Story.movedIn;
import static dev.playledger.projections.catalogue.Story.movedOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.Topics;
import dev.playledger.events.genre.GenreEvent.GenreCreated;
import dev.playledger.events.genre.GenreEvent.GenreMoved;
import dev.playledger.events.genre.GenreEvent.GenresRelated;
import dev.playledger.events.ids.GenreId;
import dev.playledger.events.streams.Rejection;
import dev.playledger.events.streams.Rejection.Reason;
import dev.playledger.events.streams.Verdicts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class RebuildIT {

  @Test
  void a_higher_generation_reads_everything_again_and_comes_to_the_same_which_a_lower_one_leaves()
      throws Exception {
    try (ReadSide side = new ReadSide()) {
      tell(side.log);
      count(side);
      var first = side.with("playledger.projections.batch", "3").start();
      await().until(() -> side.settled(first));
      Map<String, List<String>> before = side.tables();
      first.close();

      var second =
          side.with("playledger.projections.batch", "1000")
              .with("playledger.projections.generation", "2")
              .start();
      await().until(() -> side.settled(second));

      assertThat(side.tables()).isEqualTo(before);
      assertThat(before).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
      second.close();

      var stale = side.with("playledger.projections.generation", "1").start();
      await()
          .untilAsserted(
              () -> standsStill(stale, "are of generation 2, this instance is set to 1"));
      assertThat(side.tables()).isEqualTo(before);
    }
  }

  @Test
  void the_log_of_another_store_is_not_mixed_in() throws Exception {
    try (ReadSide side = new ReadSide()) {
      tell(side.log);
      var app = side.start();
      await().until(() -> side.settled(app));
      Map<String, List<String>> before = side.tables();

      side.log.from("second-store");
      side.log.append(created(1, "Another first"));
      await()
          .untilAsserted(() ->
              assertThat(health(app).body())
                  .contains("its log was replaced", "from store second-store"));
      assertThat(side.tables()).isEqualTo(before);
    }
  }

  @Test
  void a_topic_that_was_made_anew_is_read_only_by_a_new_generation() throws Exception {
    try (ReadSide side = new ReadSide()) {
      tell(side.log);
      var first = side.start();
      await().until(() -> side.position() == side.log.position());
      first.close();

      side.log.admin.deleteTopics(List.of(side.topics.domainEvents())).all().get();
      await().ignoreExceptions().untilAsserted(side.log::create);
      side.log.from("second-store");
      await().ignoreExceptions().untilAsserted(() -> side.log.append(created(9, "Ninth")));
      var second = side.start();
      // It begins again and again meanwhile, and is not well for that.
      await()
          .during(Duration.ofSeconds(3))
          .untilAsserted(
              () -> standsStill(second, "its log was replaced: the topic was made anew"));
      second.close();

      side.with("playledger.projections.generation", "2").start();
      await()
          .until(() -> side.number("select coalesce(max(id), 0) from release where id = 9") == 9);
      assertThat(side.number("select count(*) from release")).isEqualTo(1);
    }
  }

  @Test
  void a_new_count_is_read_only_by_a_new_generation() throws Exception {
    try (ReadSide side = new ReadSide()) {
      side.log.append(created(1, "First"), added(1, 11, 1));
      side.log.send(List.of(side.count.track(11, 5)));
      var first = side.start();
      await().until(() -> side.settled(first));
      first.close();

      Count anew = new Count(new Topics(side.namespace, 2));
      anew.topics().createStreams(side.log.admin);
      side.log.send(List.of(anew.track(11, 6)));
      var second = side.with("playledger.totals.generation", "2").start();
      await()
          .untilAsserted(() ->
              assertThat(health(second).body())
                  .contains("track-totals stands still, for its log was replaced"));
      assertThat(side.number("select streams from release")).isEqualTo(5);
      second.close();

      var third = side.with("playledger.projections.generation", "2").start();
      await().until(() -> side.settled(third));
      assertThat(side.number("select streams from release")).isEqualTo(6);
    }
  }

  private static void tell(DomainLog log) {
    log.name(7, "Ada");
    log.append(created(1, "First"), created(2, "Second"), added(1, 11, 1), added(1, 12, 2));
    log.append(issued(11, 100), movedOut(1, 11, 1, 2));
    log.append(movedIn(2, 11, 1, 1), issued(12, 7));
    log.send(List.of(log.record("release-1", "release.praised.v1", "{}")));
    log.append(deleted(1, 12, 1));
    log.append(genre(31, "Electronic", null), genre(32, "House", 31L), genre(33, "Disco", null));
    log.append(
        new GenresRelated(new GenreId(33), new GenreId(32), ADMIN, NOW),
        new GenreMoved(new GenreId(33), new GenreId(31), ADMIN, LATER));
  }

  private static GenreCreated genre(long id, String name, @Nullable Long parent) {
    return new GenreCreated(
        new GenreId(id), name, null, parent == null ? null : new GenreId(parent), ADMIN, NOW);
  }

  private static void count(ReadSide side) {
    Count count = side.count;
    side.log.send(
        List.of(
            count.track(11, 3),
            count.track(12, 4),
            count.track(11, 5),
            count.track(13, 1),
            count.month(11, YearMonth.of(2026, 8), 5),
            count.month(13, YearMonth.of(2026, 8), 1),
            count.day(11, LocalDate.of(2026, 8, 1), "spotify", 5),
            count.rejected(new Rejection(Reason.MALFORMED, "what is this", 3, 1207, 2), "{"),
            count.verdicts("judge-3", new Verdicts(6, 5, 5, 0, 0, 1, 0, 0))));
  }

  private static void standsStill(ConfigurableApplicationContext app, String why) throws Exception {
    HttpResponse<String> health = health(app);
    assertThat(health.body()).contains(why);
    assertThat(health.statusCode()).isEqualTo(503);
  }

  static HttpResponse<String> health(ConfigurableApplicationContext app) throws Exception {
    int port = app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health")).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
