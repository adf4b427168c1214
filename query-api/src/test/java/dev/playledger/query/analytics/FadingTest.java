package dev.playledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FadingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @ParameterizedTest
  @CsvSource({
    "7, 0, 1",
    "7, 7, 0.5",
    "7, 14, 0.25",
    "7, 70, 0.0009765625",
    "7, 71, 0",
    "7, -1, 0",
    "1, 3, 0.125",
    "2, 1, 0.7071067811865476"
  })
  void a_stream_weighs_half_after_each_half_life(int halfLife, long age, double weight) {
    assertThat(new Fading(TODAY, halfLife).weight(TODAY.minusDays(age))).isEqualTo(weight);
  }
}
