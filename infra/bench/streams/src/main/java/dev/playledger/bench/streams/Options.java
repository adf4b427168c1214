package dev.playledger.bench.streams;

import com.sun.management.OperatingSystemMXBean;
import dev.playledger.bench.streams.rows.Rows;
import dev.playledger.local.testing.TestServers;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured, and which rows.
 *
 * @param heap of each row, null for as much as there is for those that take turns
 */
record Options(
    int rounds,
    int seconds,
    int warmUp,
    int events,
    int tracks,
    @Nullable String heap,
    List<Rows> rows,
    Path results) {

  private static final long LEAST_HEAP_MB = 512;
  private static final long MOST_HEAP_MB = 3 * 1024;
  private static final long BESIDE_MB = 8 * 1024;

  static Options of(String... args) {
    var options =
        new Options(
            5,
            10,
            30,
            14_000_000,
            100_000,
            null,
            Rows.TABLE,
            TestServers.root().resolve("infra/bench/results"));
    for (String arg : args) {
      String[] parts = arg.split("=", 2);
      options = parts.length == 2 ? options.with(parts[0], parts[1]) : refused(arg);
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--rounds" ->
          new Options(number(value), seconds, warmUp, events, tracks, heap, rows, results);
      case "--seconds" ->
          new Options(rounds, number(value), warmUp, events, tracks, heap, rows, results);
      case "--warm-up" ->
          new Options(rounds, seconds, number(value), events, tracks, heap, rows, results);
      case "--events" ->
          new Options(rounds, seconds, warmUp, number(value), tracks, heap, rows, results);
      case "--tracks" ->
          new Options(rounds, seconds, warmUp, events, number(value), heap, rows, results);
      case "--heap" -> new Options(rounds, seconds, warmUp, events, tracks, value, rows, results);
      case "--rows" ->
          new Options(rounds, seconds, warmUp, events, tracks, heap, rows(value), results);
      case "--results" ->
          new Options(rounds, seconds, warmUp, events, tracks, heap, rows, Path.of(value));
      default -> refused(name);
    };
  }

  /**
   * Heap of rows that take turns, with a unit. All of them keep theirs until the last round; what
   * they use beside it, the servers, and the files that these read need memory, too.
   */
  String heap(List<Rows> turns) {
    return heap == null ? share(memoryMb(), turns.size()) + "m" : heap;
  }

  static long share(long memoryMb, int rows) {
    return Math.clamp((memoryMb - BESIDE_MB) / rows, LEAST_HEAP_MB, MOST_HEAP_MB);
  }

  private static long memoryMb() {
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return machine.getTotalMemorySize() >> 20;
  }

  List<List<Rows>> turns() {
    return List.copyOf(
        rows.stream()
            .collect(Collectors.groupingBy(Rows::turn, TreeMap::new, Collectors.toList()))
            .values());
  }

  private static int number(String value) {
    return Integer.parseInt(value);
  }

  private static List<Rows> rows(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(it -> Rows.valueOf(it.toUpperCase(Locale.ROOT).replace('-', '_')))
        .toList();
  }

  private static Options refused(String arg) {
    String all = String.join(",", Arrays.stream(Rows.values()).map(Rows::word).toList());
    throw new IllegalArgumentException(
        """
        %s? There are --rounds=5 --seconds=10 --warm-up=30 --events=14000000 --tracks=100000 --heap=1500m --results=infra/bench/results
        --rows=%s
        """
            .formatted(arg, all));
  }
}
