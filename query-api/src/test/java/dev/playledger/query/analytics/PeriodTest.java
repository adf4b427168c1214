package dev.playledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "day, 2026-08-01, 2026-08-01",
    "week, 2026-08-03, 2026-W32",
    "week, 2026-08-09, 2026-W32",
    "week, 2021-01-03, 2020-W53",
    "week, 2018-12-31, 2019-W01",
    "month, 2024-02-29, 2024-02"
  })
  void a_day_is_in_a_period_with_a_name(Period period, LocalDate day, String name) {
    assertThat(period.name(day)).isEqualTo(name);
  }
}
