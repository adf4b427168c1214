package dev.playledger.bench;

import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/**
 * Measures what it costs to read a release with its tracks, from memory and from the tables, beside
 * a constant that the same server answers; in turns, round by round.
 */
final class ReadBench {

  private ReadBench() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    Options options = Options.of(args);
    Path root = TestServers.root();
    Servers servers = TestServers.get();
    String run = "reads" + UUID.randomUUID().toString().substring(0, 8);
    try (var client = new Client();
        var tables = Database.create(servers.postgres(), run)) {
      ReadTables.fill(tables, root);
      try (var api = QueryApi.start(client, servers, tables, options, root)) {
        ReadResults results = measure(client, api.readers(), options);
        System.out.printf("%n%s", results.table());
        results.write(root.resolve("infra/bench/results/reads.csv"));
      }
    }
    System.exit(0);
  }

  private static ReadResults measure(Client client, List<Reader> readers, Options options)
      throws InterruptedException, ExecutionException {
    warmUp(client, readers, options);
    ReadResults results = new ReadResults();
    for (int round = 1; round <= options.rounds(); round++) {
      for (int callers : options.callers()) {
        for (Reader it : readers) {
          results.add(
              new ReadResults.Row(
                  round, callers, it.name(), it.read(client, callers, options.round())));
        }
        System.out.printf("round %d, %2d callers: %s%n", round, callers, results.last());
      }
    }
    return results;
  }

  private static void warmUp(Client client, List<Reader> readers, Options options)
      throws InterruptedException, ExecutionException {
    Duration each = options.warmUp();
    System.out.printf("warming up: %d s each%n", each.toSeconds());
    int most = options.callers().stream().mapToInt(Integer::intValue).max().orElse(1);
    for (Reader it : readers) {
      it.read(client, most, each);
    }
  }
}
