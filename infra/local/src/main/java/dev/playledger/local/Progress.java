package dev.playledger.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the one who started it is told while it starts and stops. */
final class Progress {

  private final PrintStream out;
  private final long start = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  void ready(String part, Duration took) {
    say(String.format(Locale.ROOT, "%-16s ready in %.1f s", part, took.toMillis() / 1000.0));
  }

  synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  String sinceStart() {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
  }
}
