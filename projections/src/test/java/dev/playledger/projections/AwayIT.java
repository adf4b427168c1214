package dev.playledger.projections;

import static dev.playledger.projections.RebuildIT.health;
import static dev.playledger.projections.catalogue.Story.added;
import static dev.playledger.projections.catalogue.Story.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AwayIT {

  @Test
  void without_the_database_nothing_is_lost_or_parked() throws Exception {
    try (ReadSide side = new ReadSide();
        Gate gate = new Gate(side.servers.postgres().port())) {
      var app =
          side.with(
                  "spring.datasource.url",
                  "jdbc:postgresql://127.0.0.1:%d/%s".formatted(gate.port(), side.namespace))
              .start();
      side.log.append(created(1, "First"));
      await().until(() -> side.position() == 1);

      gate.shut();
      side.log.append(added(1, 11, 1));
      await().until(() -> health(app).statusCode() == 503);
      gate.open();
      await().until(() -> side.position() == 2);

      await().until(() -> health(app).statusCode() == 200);
      assertThat(side.number("select count(*) from track")).isEqualTo(1);
      assertThat(side.number("select count(*) from parked_event")).isZero();
    }
  }

  @Test
  void without_elasticsearch_all_else_goes_on_and_the_search_follows_later() throws Exception {
    try (ReadSide side = new ReadSide();
        Gate gate = new Gate(URI.create(side.servers.elasticsearch().url()).getPort())) {
      SearchSide search = new SearchSide(side);
      var app =
          side.with("playledger.elasticsearch-url", "http://127.0.0.1:" + gate.port()).start();
      side.log.append(created(1, "First"));
      await().until(() -> search.titles("first").contains("first"));

      gate.shut();
      side.log.append(created(2, "Second"));
      await().until(() -> side.position() == 2);
      await()
          .untilAsserted(() -> {
            var health = health(app);
            assertThat(health.body()).contains("\"search\":{\"status\":\"DOWN\"");
            assertThat(health.statusCode()).isEqualTo(200);
          });
      assertThat(side.number("select count(*) from search_outbox where kind = 'release'"))
          .isEqualTo(1);

      gate.open();
      await().until(() -> search.titles("second").contains("second"));
      await().until(() -> side.number("select count(*) from search_outbox") == 0);
      await().until(() -> health(app).body().contains("\"search\":{\"status\":\"UP\""));
    }
  }
}
