package dev.playledger.local.demo;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/** How far something is: a bar that moves in a terminal, a line each tenth elsewhere. */
final class Bar {

  private static final int WIDTH = 40;

  private final PrintStream out;
  private final String label;
  private final long total;
  private final boolean terminal = isTerminal();
  private final long start = System.nanoTime();
  private long shown = -1;

  Bar(PrintStream out, String label, long total) {
    this.out = out;
    this.label = label;
    this.total = Math.max(1, total);
  }

  void show(long done) {
    long step = Math.min(done, total) * (terminal ? 100 : 10) / total;
    if (step != shown) {
      shown = step;
      int filled = (int) (Math.min(done, total) * WIDTH / total);
      String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
      String line =
          String.format(
              Locale.ROOT,
              "%-8s [%s] %,11d  %5.1f s",
              label,
              bar,
              done,
              (System.nanoTime() - start) / 1e9);
      out.print(terminal ? "\r" + line + (done >= total ? "\n" : "") : line + "\n");
      out.flush();
    }
  }

  @SuppressWarnings("SystemConsoleNull") // It is null again since Java 25.
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
