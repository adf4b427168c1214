package dev.playledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RanksTest {

  private final List<Standing> all =
      LongStream.of(50, 70, 0, 50, 9, -3)
          .mapToObj(it -> new Standing(it, Counts.NONE, it, 0))
          .toList();

  @Test
  void those_with_as_much_share_a_rank_and_who_has_nothing_has_none() {
    Ranks ranks = Ranks.by(all, Standing::now);
    assertThat(LongStream.of(70, 50, 9, 0, -3).mapToObj(ranks::of))
        .containsExactly(1, 2, 4, null, null);
    assertThat(ranks.of(60)).isEqualTo(2);
    assertThat(Ranks.by(all, Standing::before).of(1)).isEqualTo(1);
  }

  @Test
  void the_first_ones_have_something() {
    assertThat(Ranks.first(all, 10)).extracting(Standing::now).containsExactly(70L, 50L, 50L, 9L);
    assertThat(Ranks.first(all, 1)).hasSize(1);
  }
}
