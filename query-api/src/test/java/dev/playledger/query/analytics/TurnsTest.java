package dev.playledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.playledger.door.TooMany;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Turns turns = new Turns();

  @Test
  void one_reader_has_one_table_at_a_time() {
    turns.write(
        "account 7",
        () -> {
          assertThatThrownBy(() -> turns.write("account 7", () -> 1)).isInstanceOf(TooMany.class);
          return assertThat(turns.write("account 8", () -> 2)).isEqualTo(2);
        });
    assertThat(turns.write("account 7", () -> 3)).isEqualTo(3);
  }

  @Test
  void an_admin_has_several() {
    assertThat(turns.<Integer>write(null, () -> turns.write(null, () -> 4))).isEqualTo(4);
  }
}
