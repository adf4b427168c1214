package dev.playledger.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the headers of the log take from an event's metadata. */
class OriginTest {

  @Test
  void all_that_is_there_is_taken_and_all_else_is_left() {
    assertThat(origin("{'actor':'account-1','correlationId':'a','causationId':'b','more':{}}"))
        .isEqualTo(new Origin("account-1", "a", "b"));
  }

  @Test
  void what_is_missing_or_null_stays_out() {
    assertThat(origin("{'actor':null,'correlationId':'a'}")).isEqualTo(new Origin(null, "a", null));
    assertThat(Origin.of(null)).isEqualTo(new Origin(null, null, null));
  }

  @Test
  void a_number_is_taken_as_text() {
    assertThat(origin("{'actor':7}")).isEqualTo(new Origin("7", null, null));
  }

  private static Origin origin(String json) {
    return Origin.of(json.replace('\'', '"').getBytes(UTF_8));
  }
}
