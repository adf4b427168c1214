package dev.playledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void a_decimal_is_kept_to_the_micro_unit() {
    assertThat(Money.of(new BigDecimal("12.500001")).micros()).isEqualTo(12_500_001);
    assertThat(new Money(12_500_001).decimal()).isEqualTo("12.500001");
  }

  @Test
  void what_is_finer_than_a_micro_unit_is_refused_rather_than_rounded() {
    assertThatThrownBy(() -> Money.of(new BigDecimal("0.0000001")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_sum_that_does_not_fit_is_an_error_rather_than_a_wrong_number() {
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
  }
}
