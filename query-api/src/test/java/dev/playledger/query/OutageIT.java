package dev.playledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.Stage;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The service started while everything that it needs is away. */
class OutageIT {

  private static final Stage STAGE = Stage.get();

  private static final ConfigurableApplicationContext LONELY =
      STAGE.service(
          Map.of(
              "spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/nowhere",
              "spring.datasource.hikari.connection-timeout", 500,
              "spring.jpa.hibernate.ddl-auto", "none",
              "spring.kafka.bootstrap-servers", "127.0.0.1:1",
              "playledger.elasticsearch-url", "http://127.0.0.1:1",
              "playledger.jwks-url", "http://127.0.0.1:1/"));

  private final Browser anybody = Stage.at(LONELY);
  private final String token = STAGE.tokens().of(5, Role.AUDITOR);

  @AfterAll
  static void stop() {
    LONELY.close();
  }

  @Test
  void it_says_what_is_away() {
    Answer health = anybody.get("/health");
    assertThat(health.status()).isEqualTo(503);
    assertThat(health.json().at("/status").stringValue()).isEqualTo("DOWN");
    assertThat(health.json().at("/parts/database").stringValue()).isEqualTo("DOWN");
    assertThat(health.json().at("/parts/search").stringValue()).isEqualTo("DOWN");
  }

  @Test
  void without_the_database_clients_are_told_to_come_again() {
    assertAway(anybody.get("/releases/1"), "database-away");
    assertAway(anybody.with("Playledger-Position", "1").get("/royalties"), "database-away");
  }

  @Test
  void without_the_index_those_who_search_are_told_to_come_again() {
    assertAway(anybody.get("/releases?q=homogenic"), "search-away");
    assertAway(anybody.get("/search?q=homogenic"), "search-away");
    assertAway(anybody.get("/search/suggest?q=homog"), "search-away");
  }

  @Test
  void without_the_keys_nobody_is_signed_out() {
    assertAway(anybody.as(token).get("/releases"), "keys-away");
    Answer answer = anybody.with("Cookie", "jwt=" + token).get("/releases");
    assertAway(answer, "keys-away");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  private static void assertAway(Answer answer, String code) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("type").stringValue()).endsWith(":" + code);
  }
}
