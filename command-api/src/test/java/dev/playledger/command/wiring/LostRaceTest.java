package dev.playledger.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostRaceTest {

  @ParameterizedTest
  @CsvSource({"23505, true", "40P01, true", "08006, false", "53300, false", ", false"})
  void a_duplicate_key_and_a_deadlock_are_lost_races(String state, boolean lost) {
    var failure = new IllegalStateException(new SQLException("", state));
    assertThat(LostRace.in(failure)).isEqualTo(lost);
  }
}
