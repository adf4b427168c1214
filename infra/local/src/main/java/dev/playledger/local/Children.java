package dev.playledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of child processes, on disk, so that the next launcher can clear away what a killed one
 * left behind.
 */
final class Children {

  private final Path file;
  private final Map<String, Line> lines = new LinkedHashMap<>();

  Children(Path file) {
    this.file = file;
  }

  /** One process: a pid alone would not do, for the system gives it to another one day. */
  record Line(String name, long pid, long startMillis, Signal signal) {

    static Line of(String name, ProcessHandle process, Signal signal) {
      long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
      return new Line(name, process.pid(), start, signal);
    }

    static Optional<Line> parse(String line) {
      String[] words = line.split(" ", -1);
      return words.length == 4
          ? Optional.of(
              new Line(
                  words[0],
                  Long.parseLong(words[1]),
                  Long.parseLong(words[2]),
                  Signal.valueOf(words[3])))
          : Optional.empty();
    }

    Optional<ProcessHandle> process() {
      return ProcessHandle.of(pid).filter(it -> startedThen(it.info().startInstant()));
    }

    private boolean startedThen(Optional<Instant> start) {
      return start.isPresent() && Math.abs(start.get().toEpochMilli() - startMillis) < 2000;
    }

    @Override
    public String toString() {
      return name + " " + pid + " " + startMillis + " " + signal;
    }
  }

  synchronized void add(String name, ProcessHandle process, Signal signal) {
    lines.put(name, Line.of(name, process, signal));
    write();
  }

  synchronized void remove(String name) {
    lines.remove(name);
    write();
  }

  /** Ends what an earlier launcher left; says how many that were. */
  int clearLeftovers() throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    var left = new ArrayList<ProcessHandle>();
    try (Stream<String> old = Files.lines(file)) {
      for (Line line : old.flatMap(it -> Line.parse(it).stream()).toList()) {
        line.process().ifPresent(it -> left.addAll(end(it, line.signal())));
      }
    }
    left.forEach(Children::awaitEnd);
    Files.delete(file);
    return left.size();
  }

  private static List<ProcessHandle> end(ProcessHandle process, Signal signal) {
    List<ProcessHandle> tree = Stream.concat(Stream.of(process), process.descendants()).toList();
    signal.send(process);
    return tree;
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (Exception _) {
      process.destroyForcibly();
      process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  private void write() {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(
          fresh, lines.values().stream().map(it -> it + "\n").collect(Collectors.joining()));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
