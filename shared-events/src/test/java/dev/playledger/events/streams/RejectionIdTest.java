package dev.playledger.events.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionIdTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 5, 1023, 1024, 7 * 1024 + 3, (1L << 53) - 1})
  void its_number_names_one_place(long number) {
    assertThat(RejectionId.of(number).number()).isEqualTo(number);
  }

  @Test
  void its_number_is_made_of_offset_and_partition() {
    assertThat(new RejectionId(3, 7).number()).isEqualTo(7 * 1024 + 3);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, 1L << 53, Long.MAX_VALUE})
  void no_other_number_is_one(long number) {
    assertThatThrownBy(() -> RejectionId.of(number)).isInstanceOf(IllegalArgumentException.class);
  }
}
