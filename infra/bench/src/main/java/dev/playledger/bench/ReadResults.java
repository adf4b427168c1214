package dev.playledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;

/** What was read, as a table and as a file; ratios are those to the constant of the same round. */
final class ReadResults {

  /** How one reader did with that many callers in a round. */
  record Row(int round, int callers, String reader, Reader.Count count) {}

  private static final String LIMIT = "constant";

  private final List<Row> rows = new ArrayList<>();

  void add(Row row) {
    rows.add(row);
  }

  /** The last row of each reader. */
  String last() {
    return rows.subList(rows.size() - readers().size(), rows.size()).stream()
        .map(it ->
            String.format(
                Locale.ROOT,
                "%s %.0f a second at %.0f µs",
                it.reader(),
                it.count().perSecond(),
                it.count().cpuMicros()))
        .collect(Collectors.joining(", "));
  }

  String table() {
    var lines = new StringBuilder("callers  reader     reads/s    ratio  CPU µs/read   ratio\n");
    for (int callers : rows.stream().map(Row::callers).distinct().toList()) {
      for (String reader : readers()) {
        lines.append(
            String.format(
                Locale.ROOT,
                "%7d  %-9s %8.0f  %6.2fx  %11.0f  %5.2fx%n",
                callers,
                reader,
                median(callers, reader, (it, _) -> it.perSecond()),
                median(callers, reader, (it, limit) -> it.perSecond() / limit.perSecond()),
                median(callers, reader, (it, _) -> it.cpuMicros()),
                median(callers, reader, (it, limit) -> it.cpuMicros() / limit.cpuMicros())));
      }
    }
    return lines.toString();
  }

  void write(Path file) throws IOException {
    var lines = new ArrayList<>(List.of("round,callers,reader,reads,seconds,per_second,cpu_us"));
    for (Row it : rows) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d,%d,%s,%d,%.3f,%.1f,%.1f",
              it.round(),
              it.callers(),
              it.reader(),
              it.count().calls(),
              it.count().nanos() / 1e9,
              it.count().perSecond(),
              it.count().cpuMicros()));
    }
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  private List<String> readers() {
    return rows.stream().map(Row::reader).distinct().toList();
  }

  /** Of a figure that is made from a count and the one of the constant beside it. */
  double median(int callers, String reader, ToDoubleBiFunction<Reader.Count, Reader.Count> figure) {
    return Results.median(
        of(callers, reader).stream()
            .map(it -> figure.applyAsDouble(it.count(), constantBeside(it)))
            .sorted()
            .toList());
  }

  private Reader.Count constantBeside(Row row) {
    return of(row.callers(), LIMIT).stream()
        .filter(it -> it.round() == row.round())
        .findFirst()
        .orElseThrow()
        .count();
  }

  private List<Row> of(int callers, String reader) {
    return rows.stream()
        .filter(it -> it.callers() == callers && it.reader().equals(reader))
        .toList();
  }
}
