package dev.playledger.bench.streams;

import static java.util.Locale.ROOT;

import dev.playledger.bench.streams.rows.Outcome;
import dev.playledger.bench.streams.rows.Rows;
import java.util.Formatter;
import java.util.List;

/** Draws the CPU an event as bars on a logarithmic scale, with the figures beside them. */
final class Chart {

  private static final int LEFT = 270;
  private static final int WIDTH = 520;
  private static final int RIGHT = 230;
  private static final int TOP = 64;
  private static final int ROW = 26;

  private final Results results;
  private final List<Rows> rows;
  private final int lowest;
  private final int highest;
  private final Formatter svg = new Formatter(ROOT);

  private Chart(Results results) {
    this.results = results;
    this.rows = results.rows().stream().filter(it -> !it.isFresh()).toList();
    this.lowest =
        (int) Math.floor(Math.log10(rows.stream().mapToDouble(this::least).min().orElse(1)));
    this.highest =
        (int) Math.ceil(Math.log10(rows.stream().mapToDouble(this::most).max().orElse(10)));
  }

  static String of(Results results) {
    return new Chart(results).draw();
  }

  private String draw() {
    int bottom = TOP + rows.size() * ROW;
    svg.format(
        "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' "
            + "font-family='sans-serif' font-size='13'>%n",
        LEFT + WIDTH + RIGHT, bottom + 40);
    svg.format("<rect width='100%%' height='100%%' fill='white'/>%n");
    svg.format("<text x='16' y='26' font-size='17'>What a stream event costs</text>%n");
    svg.format(
        "<text x='16' y='46' fill='#666'>CPU microseconds an event, median and spread (logarithmic)</text>%n");
    for (int power = lowest; power <= highest; power++) {
      grid(power, bottom);
    }
    for (int i = 0; i < rows.size(); i++) {
      bar(rows.get(i), TOP + i * ROW);
    }
    return svg.format("</svg>%n").toString();
  }

  private void grid(int power, int bottom) {
    double x = x(Math.pow(10, power));
    svg.format("<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='#ddd'/>%n", x, x, TOP, bottom);
    String label =
        power < 0
            ? String.format(ROOT, "%.2g", Math.pow(10, power))
            : String.format(ROOT, "%.0f", Math.pow(10, power));
    svg.format(
        "<text x='%.1f' y='%d' text-anchor='middle' fill='#666'>%s</text>%n",
        x, bottom + 18, label);
  }

  private void bar(Rows row, int y) {
    Spread cpu = results.spread(row, Outcome::microsPerEvent);
    double rate = results.spread(row, Outcome::eventsPerSecond).median();
    double end = x(cpu.median());
    svg.format("<text x='%d' y='%d' text-anchor='end'>%s</text>%n", LEFT - 8, y + 17, row.title());
    svg.format(
        "<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>%n",
        LEFT, y + 4, end - LEFT, ROW - 8, color(row));
    svg.format(
        "<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='black'/>%n",
        x(cpu.least()), x(cpu.most()), y + 13, y + 13);
    svg.format(
        "<text x='%.1f' y='%d'>%s us, %,.0f events/s</text>%n",
        Math.max(end, x(cpu.most())) + 6, y + 17, figure(cpu.median()), rate);
  }

  private static String figure(double micros) {
    return String.format(ROOT, micros < 10 ? "%.2f" : micros < 100 ? "%.1f" : "%.0f", micros);
  }

  private static String color(Rows row) {
    return row.name().startsWith("OURS")
        ? "#2a78d6"
        : row.name().startsWith("LIMIT") ? "#9aa7b5" : "#e0a458";
  }

  private double least(Rows row) {
    return results.spread(row, Outcome::microsPerEvent).least();
  }

  private double most(Rows row) {
    return results.spread(row, Outcome::microsPerEvent).most();
  }

  private double x(double micros) {
    return LEFT + WIDTH * (Math.log10(micros) - lowest) / (highest - lowest);
  }
}
