package dev.playledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

  private static final long SECOND = 1_000_000_000L;

  private final Results results = new Results();

  @Test
  void the_median_of_an_even_number_is_between_the_two_in_the_middle() {
    assertThat(Results.median(List.of(1.0, 2.0, 4.0, 9.0))).isEqualTo(3.0);
    assertThat(Results.median(List.of(1.0, 2.0, 9.0))).isEqualTo(2.0);
  }

  @Test
  void a_ratio_that_is_too_low_is_noted_for_many_callers_only() {
    add(1, 100, 100);
    add(8, 140, 100);
    add(32, 160, 100);

    assertThat(results.table().lines().filter(it -> it.contains("below")))
        .singleElement()
        .asString()
        .contains("8  ratio", "1.40x");
  }

  private void add(int callers, long ours, long rival) {
    results.add(
        new Results.Pair(1, callers, new Load.Count(ours, SECOND), new Load.Count(rival, SECOND)));
  }
}
