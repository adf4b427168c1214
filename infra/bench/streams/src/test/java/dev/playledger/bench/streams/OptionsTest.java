package dev.playledger.bench.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void rows_that_take_turns_share_what_the_servers_leave() {
    assertThat(Options.share(24_192, 10)).isEqualTo(1_600);
  }

  @Test
  void few_rows_get_no_more_than_they_need() {
    assertThat(Options.share(24_192, 2)).isEqualTo(3_072);
  }

  @Test
  void a_small_machine_has_to_do_with_the_least() {
    assertThat(Options.share(4_096, 10)).isEqualTo(512);
  }
}
