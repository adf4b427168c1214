package dev.playledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadResultsTest {

  private static final long SECOND = 1_000_000_000L;

  private final ReadResults results = new ReadResults();

  @Test
  void ratios_are_those_within_a_round() {
    round(1, 1000, 900);
    round(2, 500, 400);
    round(3, 800, 400);

    assertThat(results.table().lines().filter(it -> it.contains("memory")))
        .singleElement()
        .asString()
        .containsPattern("8  memory +400 +0.80x");
  }

  private void round(int round, long constant, long memory) {
    add(round, "constant", constant);
    add(round, "memory", memory);
  }

  private void add(int round, String reader, long calls) {
    results.add(
        new ReadResults.Row(
            round, 8, reader, new Reader.Count(calls, SECOND, Duration.ofMillis(500))));
  }
}
