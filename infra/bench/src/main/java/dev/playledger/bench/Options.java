package dev.playledger.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How much is measured. */
record Options(int rounds, Duration round, Duration warmUp, List<Integer> callers, String heap) {

  static Options of(String... args) {
    Options options =
        new Options(5, Duration.ofSeconds(8), Duration.ofSeconds(60), List.of(1, 8, 32), "512m");
    for (String arg : args) {
      String[] parts = arg.split("=", 2);
      options = parts.length == 2 ? options.with(parts[0], parts[1]) : refused(arg);
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--rounds" -> new Options(Integer.parseInt(value), round, warmUp, callers, heap);
      case "--seconds" -> new Options(rounds, seconds(value), warmUp, callers, heap);
      case "--warm-up" -> new Options(rounds, round, seconds(value), callers, heap);
      case "--callers" -> new Options(rounds, round, warmUp, numbers(value), heap);
      case "--heap" -> new Options(rounds, round, warmUp, callers, value);
      default -> refused(name);
    };
  }

  private static Duration seconds(String value) {
    return Duration.ofSeconds(Long.parseLong(value));
  }

  private static List<Integer> numbers(String value) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : value.split(",", -1)) {
      numbers.add(Integer.valueOf(number));
    }
    return List.copyOf(numbers);
  }

  private static Options refused(String arg) {
    throw new IllegalArgumentException(
        arg + "? There are --rounds=5 --seconds=8 --warm-up=60 --callers=1,8,32 --heap=512m");
  }
}
