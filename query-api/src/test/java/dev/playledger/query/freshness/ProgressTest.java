package dev.playledger.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.door.Position;
import org.junit.jupiter.api.Test;

/** Whether one sees here what one has seen there. */
class ProgressTest {

  private static final Progress PROGRESS = new Progress(7, "here");

  @Test
  void a_position_is_covered_from_itself_on() {
    assertThat(PROGRESS.covers(new Position(7, null))).isTrue();
    assertThat(PROGRESS.covers(new Position(8, null))).isFalse();
    assertThat(PROGRESS.covers(new Position(8, "here"))).isFalse();
  }

  @Test
  void a_position_in_another_store_says_nothing_here() {
    assertThat(PROGRESS.covers(new Position(8, "there"))).isTrue();
  }

  @Test
  void before_the_first_event_any_store_may_be_ours() {
    assertThat(Progress.NONE.covers(new Position(1, "there"))).isFalse();
    assertThat(Progress.NONE.covers(new Position(0, "there"))).isTrue();
  }
}
