package dev.playledger.bench.streams;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The middle of several figures, and the ends. */
record Spread(double median, double least, double most) {

  static Spread of(double... figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  String csv(int decimals) {
    String figure = "%." + decimals + "f";
    return Stream.of(median, least, most)
        .map(it -> String.format(Locale.ROOT, figure, it))
        .collect(Collectors.joining(","));
  }
}
