package dev.playledger.bench;

import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/** Measures both sides in turn, round by round, and checks their books at the end. */
final class Bench {

  static final int RELEASES = 20;
  static final int TRACKS = 10;

  private final Options options;
  private final Client client;
  private final Side ours;
  private final Side rival;
  private final Results results = new Results();
  private long oursCalls;
  private long rivalCalls;
  private int seed;

  private Bench(Options options, Client client, Side ours, Side rival) {
    this.options = options;
    this.client = client;
    this.ours = ours;
    this.rival = rival;
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    Options options = Options.of(args);
    Path root = TestServers.root();
    Servers servers = TestServers.get();
    String run = "bench" + UUID.randomUUID().toString().substring(0, 8);
    List<String> errors;
    try (var client = new Client();
        var ours = Playledger.start(client, servers, run, options, root);
        var rival = Rival.start(servers, run, options, root)) {
      errors = new Bench(options, client, ours, rival).run(root);
    }
    errors.forEach(System.err::println);
    System.exit(errors.isEmpty() ? 0 : 1);
  }

  private List<String> run(Path root)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    warmUp();
    for (int round = 1; round <= options.rounds(); round++) {
      for (int callers : options.callers()) {
        Load.Count one = ours(callers, options.round());
        Load.Count other = rival(callers, options.round());
        results.add(new Results.Pair(round, callers, one, other));
        System.out.printf(
            "round %d, %2d callers: %.0f and %.0f a second, load %.1f%n",
            round, callers, one.perSecond(), other.perSecond(), load());
      }
    }
    System.out.printf("%n%s%nLoad average at the end: %.1f%n", results.table(), load());
    results.write(root.resolve("infra/bench/results/commands.csv"));
    List<String> errors = new ArrayList<>(ours.errors(oursCalls));
    errors.addAll(rival.errors(rivalCalls));
    System.out.printf(
        "Booked: %d by playledger, %d by spring-jpa; %s%n",
        oursCalls, rivalCalls, errors.isEmpty() ? "all totals are right." : "TOTALS ARE WRONG.");
    return errors;
  }

  private void warmUp() throws IOException, InterruptedException, ExecutionException {
    int most = options.callers().stream().mapToInt(Integer::intValue).max().orElse(1);
    System.out.printf("warming up: %d s each%n", options.warmUp().toSeconds());
    ours(most, options.warmUp());
    rival(most, options.warmUp());
  }

  private Load.Count ours(int callers, Duration time)
      throws IOException, InterruptedException, ExecutionException {
    Load.Count count = new Load(client, ours, callers, time).run(++seed);
    oursCalls += count.calls();
    ours.settle();
    return count;
  }

  private Load.Count rival(int callers, Duration time)
      throws IOException, InterruptedException, ExecutionException {
    Load.Count count = new Load(client, rival, callers, time).run(++seed);
    rivalCalls += count.calls();
    rival.settle();
    return count;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
