package dev.playledger.bench;

import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * How long {@code GET /search/suggest} takes through HTTP, one question after the other: titles and
 * names cut off anywhere, also after one letter, and one in ten misspelt.
 */
final class SuggestBench {

  private static final int WARM_UP = 8_000;
  private static final int ASKED = 5_000;
  private static final double WANTED_MS = 30;

  private final Client client;
  private final Searched searched;
  private final Random random = new Random(7);

  private SuggestBench(Client client, Searched searched) {
    this.client = client;
    this.searched = searched;
  }

  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path root = TestServers.root();
    Servers servers = TestServers.get();
    String run = "suggest" + UUID.randomUUID().toString().substring(0, 8);
    double[] times;
    try (var client = new Client();
        var searched = Searched.start(servers, run, root)) {
      SuggestBench bench = new SuggestBench(client, searched);
      bench.ask(WARM_UP);
      times = bench.ask(ASKED);
    }
    List<String> lines =
        List.of(
            "tracks,requests,p50_ms,p90_ms,p99_ms,max_ms",
            String.format(
                Locale.ROOT,
                "100000,%d,%.1f,%.1f,%.1f,%.1f",
                ASKED,
                at(times, 0.5),
                at(times, 0.9),
                at(times, 0.99),
                at(times, 1)));
    Files.createDirectories(root.resolve("infra/bench/results"));
    Files.write(root.resolve("infra/bench/results/suggest.csv"), lines);
    lines.forEach(System.out::println);
    System.out.println(at(times, 0.99) < WANTED_MS ? "ok" : "missed: p99 below 30 ms");
    System.exit(0);
  }

  /** The times in milliseconds, the shortest first. */
  private double[] ask(int times) throws IOException, InterruptedException {
    double[] took = new double[times];
    for (int i = 0; i < times; i++) {
      URI address =
          searched
              .queries()
              .url()
              .resolve("/search/suggest?q=" + URLEncoder.encode(typed(), StandardCharsets.UTF_8));
      long start = System.nanoTime();
      client.send(HttpRequest.newBuilder(address).build(), 200);
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(took);
    return took;
  }

  private String typed() {
    String title = searched.titles().get(random.nextInt(searched.titles().size()));
    String begun = title.substring(0, 1 + random.nextInt(title.length()));
    int wrong = random.nextInt(begun.length());
    return random.nextInt(10) == 0
        ? begun.substring(0, wrong) + "q" + begun.substring(wrong + 1)
        : begun.strip();
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }
}
