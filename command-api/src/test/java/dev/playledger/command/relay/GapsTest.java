package dev.playledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may go out when positions are missing. */
class GapsTest {

  private static final long HEAD = 10;

  @Test
  void positions_without_a_gap_all_go_out() {
    given(Gaps.UNKNOWN).when(100, 11, 12, 13).then(11, 12, 13);
  }

  @Test
  void a_gap_not_seen_before_holds_back_what_is_behind_it() {
    given(Gaps.UNKNOWN).when(100, 11, 13, 14).then(11);
  }

  @Test
  void a_gap_at_the_head_holds_back_everything() {
    given(Gaps.UNKNOWN).when(100, 12, 13).then();
  }

  @Test
  void a_gap_is_not_passed_while_one_who_may_have_drawn_it_is_running() {
    given(new Gaps(13, 100)).when(99, 11, 13).then(11);
  }

  @Test
  void a_gap_is_passed_when_all_who_may_have_drawn_it_have_ended() {
    given(new Gaps(13, 100)).when(100, 11, 13).then(11, 13);
  }

  @Test
  void a_gap_that_was_filled_is_none() {
    given(new Gaps(13, 100)).when(100, 11, 12, 13).then(11, 12, 13);
  }

  @Test
  void a_younger_gap_waits_for_a_mark_of_its_own() {
    given(new Gaps(13, 100)).when(100, 11, 13, 14, 16).then(11, 13, 14);
  }

  @Test
  void a_gap_that_begins_among_the_seen_and_ends_beyond_them_waits() {
    given(new Gaps(13, 100)).when(100, 11, 15).then(11);
  }

  @Test
  void positions_skipped_by_a_crash_of_the_database_are_passed_like_any_gap() {
    given(new Gaps(46, 100)).when(105, 11, 45, 46).then(11, 45, 46);
  }

  @Test
  void nothing_new_is_nothing_to_send() {
    given(Gaps.UNKNOWN).when(100).then();
  }

  @Test
  void a_gap_is_covered_when_its_last_position_was_below_one_seen() {
    assertThat(new Gaps(13, 100).covers(13)).isTrue();
    assertThat(new Gaps(13, 100).covers(14)).isTrue();
    assertThat(new Gaps(13, 100).covers(15)).isFalse();
  }

  private static Given given(Gaps gaps) {
    return new Given(gaps);
  }

  private record Given(Gaps gaps) {
    Then when(long oldestRunning, long... positions) {
      List<Long> visible = Arrays.stream(positions).boxed().toList();
      return new Then(visible.subList(0, gaps.passable(HEAD, visible, oldestRunning)));
    }
  }

  private record Then(List<Long> sent) {
    void then(long... positions) {
      assertThat(sent).isEqualTo(Arrays.stream(positions).boxed().toList());
    }
  }
}
