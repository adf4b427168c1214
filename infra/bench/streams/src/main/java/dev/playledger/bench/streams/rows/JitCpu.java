package dev.playledger.bench.streams.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The CPU seconds of this process's compiler threads so far: what a program costs until it is warm
 * and then no more, so that it is told beside the rest. As Linux knows it; elsewhere 0.
 */
final class JitCpu {

  private static final Path THREADS = Path.of("/proc/self/task");

  /** Of utime and stime among what follows the name of a thread in its stat, see proc(5). */
  private static final int USER = 11;

  private static final double TICKS = 100;

  private JitCpu() {}

  static double seconds() {
    if (!Files.isDirectory(THREADS)) {
      return 0;
    }
    try (Stream<Path> threads = Files.list(THREADS)) {
      return threads.mapToDouble(it -> seconds(it.resolve("stat"))).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double seconds(Path stat) {
    try {
      String text = Files.readString(stat);
      int end = text.lastIndexOf(')');
      boolean compiles = text.substring(0, end).endsWith("CompilerThre");
      String[] fields = text.substring(end + 2).split(" ", -1);
      return compiles
          ? (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) / TICKS
          : 0;
    } catch (IOException _) {
      // It has ended meanwhile.
      return 0;
    }
  }
}
