package dev.playledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.playledger.door.BadField;
import dev.playledger.events.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "100, 150, 50.00",
    "3, 4, 33.33",
    "3, 5, 66.67",
    "8, 1, -87.50",
    "7, 0, -100.00",
    "0, 0,",
    "0, 5,",
    "-1, 5,",
    "1, 9223372036854775807, 922337203685477580600.00"
  })
  void the_per_cent_are_of_what_was_before_if_anything(
      long before, long now, @Nullable BigDecimal percent) {
    assertThat(Comparison.percent(before, now)).isEqualTo(percent);
  }

  @Test
  void it_tells_what_was_before_and_what_has_changed() {
    Comparison compared = Comparison.of(days("2026-07-01", "2026-07-31"), counts(10), counts(4));
    assertThat(compared.previous().streams()).isEqualTo(10);
    assertThat(compared.previous().royalty()).isEqualByComparingTo("0.1");
    assertThat(compared.change().streams()).isEqualTo(-6);
    assertThat(compared.change().royalty()).isEqualByComparingTo("-0.06");
    assertThat(compared.change().royaltyPercent()).isEqualByComparingTo("-60");
  }

  @Test
  void the_time_before_is_as_long_and_ends_the_day_before() {
    assertThat(days("2026-08-01", "2026-08-31").before())
        .isEqualTo(days("2026-07-01", "2026-07-31"));
    assertThat(days("2026-03-01", "2026-03-01").before())
        .isEqualTo(days("2026-02-28", "2026-02-28"));
    assertThat(Span.endingOn(LocalDate.of(2026, 1, 30), 30))
        .isEqualTo(days("2026-01-01", "2026-01-30"));
    assertThatThrownBy(() -> days("1000-01-01", "9999-12-31").before())
        .isInstanceOf(BadField.class);
  }

  private static Counts counts(long streams) {
    return new Counts(streams, new Money(streams * 10_000));
  }

  private static Span days(String first, String last) {
    return new Span(LocalDate.parse(first), LocalDate.parse(last));
  }
}
