package dev.playledger.bench.streams;

import dev.playledger.bench.streams.plays.Input;
import dev.playledger.bench.streams.plays.Pushed;
import dev.playledger.bench.streams.plays.Shape;
import dev.playledger.bench.streams.rows.Outcome;
import dev.playledger.bench.streams.rows.Rows;
import dev.playledger.bench.streams.rows.Run;
import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.util.FileSystemUtils;

/** Pushes the plays once; then those rows take turns, round by round, that are compared. */
final class StreamBench {

  private final Options options;
  private final Run run;
  private final Results results = new Results();

  private StreamBench(Options options, Run run) {
    this.options = options;
    this.run = run;
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Options options = Options.of(args);
    Path root = TestServers.root();
    Path dir = root.resolve("infra/bench/streams/target/run");
    FileSystemUtils.deleteRecursively(dir);
    Files.createDirectories(dir);
    var bench = new StreamBench(options, run(options, TestServers.get(), dir));
    boolean right = bench.run(options.results());
    System.exit(right ? 0 : 1);
  }

  private static Run run(Options options, Servers servers, Path dir) {
    Servers.Postgres postgres = servers.postgres();
    return new Run(
        servers.kafka().bootstrapServers(),
        postgres.jdbcUrl(),
        postgres.user(),
        postgres.password(),
        postgres.pid(),
        servers.elasticsearch().url(),
        "384m",
        dir,
        options.tracks(),
        options.seconds(),
        options.warmUp());
  }

  private boolean run(Path to) throws IOException, InterruptedException, ExecutionException {
    push();
    Path told = run.write();
    for (List<Rows> turns : options.turns()) {
      try (var process = new RowProcess(told, run, options.heap(turns))) {
        takeTurns(turns, process);
      }
      results.write(to);
    }
    System.out.printf("%n%s%n%s", results.table(), Goal.told(results));
    return results.areRight();
  }

  private void takeTurns(List<Rows> turns, RowProcess process)
      throws IOException, InterruptedException {
    for (int round = 1; round <= options.rounds(); round++) {
      for (Rows row : turns) {
        Outcome outcome = process.run(row);
        results.add(new Results.Measured(round, row, outcome));
        System.out.printf("round %d, load %4.1f: %s%n", round, load(), Results.line(row, outcome));
      }
    }
  }

  private void push() throws IOException, InterruptedException, ExecutionException {
    for (Shape shape : shapes()) {
      long start = System.nanoTime();
      Pushed.all(new Input(shape), run.kafka(), run.tracks(), options.events(), run.dir());
      System.out.printf("pushed %s in %.0f s%n", shape, (System.nanoTime() - start) / 1e9);
    }
  }

  private List<Shape> shapes() {
    return options.rows().stream().filter(Rows::reads).map(Rows::shape).distinct().toList();
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
