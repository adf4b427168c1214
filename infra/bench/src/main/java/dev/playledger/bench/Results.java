package dev.playledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What was measured, as a table to read and as a file to reckon with. */
final class Results {

  static final double WANTED = 1.5;

  /** Both sides of one round at one number of callers. */
  record Pair(int round, int callers, Load.Count ours, Load.Count rival) {
    double ratio() {
      return ours.perSecond() / rival.perSecond();
    }
  }

  private final List<Pair> pairs = new ArrayList<>();

  void add(Pair pair) {
    pairs.add(pair);
  }

  String table() {
    var lines = new StringBuilder("callers  side         median     min     max  (commands/s)\n");
    for (int callers : pairs.stream().map(Pair::callers).distinct().toList()) {
      lines.append(row(callers, "playledger", of(callers, it -> it.ours().perSecond())));
      lines.append(row(callers, "spring-jpa", of(callers, it -> it.rival().perSecond())));
      List<Double> ratios = of(callers, Pair::ratio);
      lines.append(
          "%7d  %-10s %7.2fx %6.2fx %6.2fx%s%n"
              .formatted(
                  callers,
                  "ratio",
                  median(ratios),
                  ratios.getFirst(),
                  ratios.getLast(),
                  callers >= 8 && median(ratios) < WANTED ? "  below " + WANTED : ""));
    }
    return lines.toString();
  }

  void write(Path file) throws IOException {
    var lines = new ArrayList<>(List.of("round,callers,side,calls,seconds,per_second"));
    for (Pair it : pairs) {
      lines.add(line(it, "playledger", it.ours()));
      lines.add(line(it, "spring-jpa", it.rival()));
    }
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private List<Double> of(int callers, ToDoubleFunction<Pair> figure) {
    return pairs.stream()
        .filter(it -> it.callers() == callers)
        .mapToDouble(figure)
        .sorted()
        .boxed()
        .toList();
  }

  private static String row(int callers, String side, List<Double> figures) {
    return "%7d  %-10s %8.0f %7.0f %7.0f%n"
        .formatted(callers, side, median(figures), figures.getFirst(), figures.getLast());
  }

  private static String line(Pair pair, String side, Load.Count count) {
    return String.format(
        Locale.ROOT,
        "%d,%d,%s,%d,%.3f,%.1f",
        pair.round(),
        pair.callers(),
        side,
        count.calls(),
        count.nanos() / 1e9,
        count.perSecond());
  }
}
