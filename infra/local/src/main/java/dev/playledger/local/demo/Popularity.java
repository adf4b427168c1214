package dev.playledger.local.demo;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Few tracks are played much and many a little: a power law over the ranks. */
final class Popularity {

  private static final double EXPONENT = 1.05;

  private final double[] sums;

  Popularity(int tracks) {
    sums = new double[tracks];
    double sum = 0;
    for (int rank = 0; rank < tracks; rank++) {
      sum += StrictMath.pow(rank + 1.0, -EXPONENT);
      sums[rank] = sum;
    }
  }

  /** A rank from 0, the lower the likelier. */
  int pick(SplittableRandom random) {
    int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
  }
}
