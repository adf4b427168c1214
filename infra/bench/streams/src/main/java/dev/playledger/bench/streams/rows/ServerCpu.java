package dev.playledger.bench.streams.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The CPU of servers, as Linux tells it. */
final class ServerCpu {

  private static final double TICKS_A_SECOND = 100;

  private ServerCpu() {}

  /**
   * The seconds that a server has used so far with its children. Those that ended are among them,
   * which process handles would leave out: PostgreSQL has a process for each connection.
   */
  static double seconds(long pid) {
    long ticks =
        ProcessHandle.of(pid).stream()
            .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
            .mapToLong(it -> ticks(it.pid()))
            .sum();
    return ticks / TICKS_A_SECOND;
  }

  /**
   * Of a process and of those of its children that it has waited for, see proc_pid_stat(5): {@code
   * utime}, {@code stime}, {@code cutime} and {@code cstime} are the fields 14 to 17. The name in
   * field 2 may hold spaces and parentheses.
   */
  private static long ticks(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      List<String> fromThird = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
      return fromThird.subList(11, 15).stream().mapToLong(Long::parseLong).sum();
    } catch (IOException e) {
      if (ProcessHandle.of(pid).isPresent()) {
        throw new UncheckedIOException(e);
      }
      return 0; // It has ended meanwhile.
    }
  }
}
