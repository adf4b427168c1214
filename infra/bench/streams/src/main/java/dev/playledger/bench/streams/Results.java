package dev.playledger.bench.streams;

import static java.util.Locale.ROOT;

import dev.playledger.bench.streams.rows.Outcome;
import dev.playledger.bench.streams.rows.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, as a table to read, files to reckon with, and a picture. */
final class Results {

  /** A row in a round. */
  record Measured(int round, Rows row, Outcome outcome) {}

  private final List<Measured> all = new ArrayList<>();

  void add(Measured measured) {
    all.add(measured);
  }

  boolean areRight() {
    return all.stream().allMatch(it -> it.outcome().isRight());
  }

  /** Those rows of which there is a right answer, in the table's order. */
  List<Rows> rows() {
    return Stream.of(Rows.values()).filter(row -> !of(row).isEmpty()).toList();
  }

  /** The right ones of a row. */
  List<Measured> of(Rows row) {
    return all.stream().filter(it -> it.row() == row && it.outcome().isRight()).toList();
  }

  Spread spread(Rows row, ToDoubleFunction<Outcome> figure) {
    return Spread.of(of(row).stream().map(Measured::outcome).mapToDouble(figure).toArray());
  }

  static String line(Rows row, Outcome outcome) {
    return outcome.isRight()
        ? String.format(
            ROOT,
            "%-36s %8.2f us CPU an event, %9.0f events a second, %d in %.1f s%s",
            row.title(),
            outcome.microsPerEvent(),
            outcome.eventsPerSecond(),
            outcome.events(),
            outcome.seconds(),
            beside(outcome.more()))
        : "%-36s WRONG: %s".formatted(row.title(), outcome.wrong());
  }

  /** What was measured beside, as medians. */
  private Map<String, Double> more(Rows row) {
    Map<String, Double> medians = new TreeMap<>();
    of(row).stream()
        .flatMap(it -> it.outcome().more().keySet().stream())
        .forEach(name -> medians.put(name, spread(row, it -> it.more(name)).median()));
    return medians;
  }

  private static String beside(Map<String, Double> more) {
    return new TreeMap<>(more)
        .entrySet().stream()
            .map(it -> String.format(ROOT, " %s=%.1f", it.getKey(), it.getValue()))
            .collect(Collectors.joining());
  }

  String table() {
    var lines = new StringBuilder();
    lines.append(
        "%-36s %28s %32s%n".formatted("", "us CPU an event (min..max)", "events a second"));
    for (Rows row : rows()) {
      Spread cpu = spread(row, Outcome::microsPerEvent);
      Spread rate = spread(row, Outcome::eventsPerSecond);
      String figures =
          String.format(
              ROOT,
              "%-36s %10.2f (%7.2f..%7.2f) %12.0f (%8.0f..%8.0f)%s%n",
              row.title(),
              cpu.median(),
              cpu.least(),
              cpu.most(),
              rate.median(),
              rate.least(),
              rate.most(),
              beside(more(row)));
      lines.append(figures);
    }
    return lines.toString();
  }

  void write(Path dir) throws IOException {
    Files.createDirectories(dir);
    Files.write(dir.resolve("streams.csv"), csv());
    Files.write(dir.resolve("streams-rounds.csv"), rounds());
    Files.writeString(dir.resolve("streams.svg"), Chart.of(this));
  }

  List<String> csv() {
    var lines = new ArrayList<String>();
    lines.add(
        "row,rounds,cpu_us_per_event,cpu_least,cpu_most,events_per_second,rate_least,rate_most,server_cpu_us,more");
    for (Rows row : rows()) {
      lines.add(
          String.format(
              ROOT,
              "%s,%d,%s,%s,%.3f,%s",
              row.word(),
              of(row).size(),
              spread(row, Outcome::microsPerEvent).csv(3),
              spread(row, Outcome::eventsPerSecond).csv(0),
              spread(row, Outcome::serverMicrosPerEvent).median(),
              beside(more(row)).strip()));
    }
    return lines;
  }

  private List<String> rounds() {
    var lines = new ArrayList<String>();
    lines.add("round,row,events,seconds,process_cpu_seconds,server_cpu_seconds,more,right");
    for (Measured it : all) {
      Outcome outcome = it.outcome();
      lines.add(
          String.format(
              ROOT,
              "%d,%s,%d,%.3f,%.3f,%.3f,%s,%s",
              it.round(),
              it.row().word(),
              outcome.events(),
              outcome.seconds(),
              outcome.cpuSeconds(),
              outcome.serverCpuSeconds(),
              beside(outcome.more()).strip(),
              outcome.isRight()));
    }
    return lines;
  }
}
