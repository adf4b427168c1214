package dev.playledger.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How small units are shown. */
class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0.000001",
    "-1, -0.000001",
    "12340000, 12.34",
    "1000000000, 1000",
    "9007199254740991, 9007199254.740991"
  })
  void money_is_a_plain_decimal(long micros, String shown) {
    assertThat(Decimals.money(Money.ofMicros(micros))).hasToString(shown);
  }

  @ParameterizedTest
  @CsvSource({"215000, 215", "215500, 215.5", "1, 0.001", "100000, 100"})
  void durations_are_seconds(long millis, String shown) {
    assertThat(Decimals.seconds(millis)).hasToString(shown);
  }
}
