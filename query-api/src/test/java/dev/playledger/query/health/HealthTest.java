package dev.playledger.query.health;

import static dev.playledger.query.health.Health.Status.DOWN;
import static dev.playledger.query.health.Health.Status.UP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the service needs. */
class HealthTest {

  @Test
  void without_search_the_service_is_up() {
    assertThat(Health.of(UP, DOWN).status()).isEqualTo(UP);
  }

  @Test
  void without_the_database_it_is_down() {
    assertThat(Health.of(DOWN, UP).status()).isEqualTo(DOWN);
  }
}
