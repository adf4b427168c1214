package dev.playledger.e2e.faults;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code infra/faults/run} plays every scenario with a million events. */
@Execution(ExecutionMode.CONCURRENT)
class StreamFaultsIT {

  private static final int EVENTS = Integer.getInteger("playledger.faults.events", 50_000);
  private static final int SECONDS = Integer.getInteger("playledger.faults.seconds", 10);
  private static final String ONLY = System.getProperty("playledger.faults.only", "killed");

  private static final Books BOOKS = new Books(EVENTS);

  static Stream<Scenario> scenarios() {
    List<String> only = List.of(ONLY.split(",", -1));
    return Scenario.ALL.stream().filter(it -> ONLY.isEmpty() || only.contains(it.title()));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void the_totals_are_those_of_a_run_without_faults(Scenario scenario) throws Exception {
    long start = System.nanoTime();
    scenario.play(EVENTS, EVENTS / SECONDS, BOOKS);
    System.out.printf(
        "%s: %,d events, the totals are exact (%.0f s)%n",
        scenario.title(), EVENTS, (System.nanoTime() - start) / 1e9);
  }
}
