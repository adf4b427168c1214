package dev.playledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void only_totals_carry_the_generation_of_the_count() {
    var second = new Topics("test", 2);
    assertThat(second.trackTotals()).isEqualTo("test.track-totals-g2");
    assertThat(second.acceptedStreams()).isEqualTo("test.accepted-streams");
    assertThat(new Topics("").trackTotals()).isEqualTo("track-totals");
  }

  @Test
  void generations_are_counted_from_one() {
    assertThatThrownBy(() -> new Topics("", 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
