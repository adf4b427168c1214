package dev.playledger.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenSettingsTest {

  @Test
  void no_token_outlives_the_revocations() {
    assertThat(wrong(Duration.ofDays(35), Duration.ofDays(30)))
        .containsExactly("age must be below the 35 days that revocations are kept");
    assertThat(wrong(Duration.ofDays(35).minusSeconds(1), Duration.ofHours(1))).isEmpty();
  }

  @Test
  void keys_change_more_slowly_than_they_are_handed_over() {
    assertThat(wrong(Duration.ofHours(12), Duration.ofMinutes(59)))
        .singleElement()
        .asString()
        .startsWith("keyAge must be longer");
  }

  private static List<String> wrong(Duration age, Duration keyAge) {
    try (var validation = Validation.buildDefaultValidatorFactory()) {
      return validation.getValidator().validate(new TokenSettings(age, keyAge)).stream()
          .map(it -> it.getPropertyPath() + " " + it.getMessage())
          .toList();
    }
  }
}
