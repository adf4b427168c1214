package dev.playledger.bench.streams.plays;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws numbers from 0 by a power law: the second comes half as often as the first, and so on. */
final class Zipf {

  private final double[] upTo;

  Zipf(int numbers) {
    upTo = new double[numbers];
    double sum = 0;
    for (int i = 0; i < numbers; i++) {
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
  }

  int draw(RandomGenerator random) {
    int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return Math.min(at < 0 ? -at - 1 : at, upTo.length - 1);
  }
}
