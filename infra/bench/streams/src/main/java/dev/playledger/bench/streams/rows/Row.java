package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.Input;
import java.time.Duration;

/** One way to get from the plays to the streams of each track. */
@FunctionalInterface
interface Row {

  /**
   * Takes in plays until there are no more or the time is over, works off what it took in, and
   * checks the answer.
   */
  Outcome measure(Run run, Input input, Duration most) throws Exception;
}
