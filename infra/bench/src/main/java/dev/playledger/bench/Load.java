package dev.playledger.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that each book one stream after the other on random tracks. */
record Load(Client client, Side side, int callers, Duration time) {

  /** Calls answered, and the time until the last answer. */
  record Count(long calls, long nanos) {
    double perSecond() {
      return calls * 1e9 / nanos;
    }
  }

  /** The seed names the reports, too: no two runs may share one. */
  Count run(int seed) throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    long calls = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> running = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        String caller = seed + "-" + i;
        running.add(threads.submit(() -> call(caller, start + time.toNanos())));
      }
      for (Future<Long> caller : running) {
        calls += caller.get();
      }
    }
    return new Count(calls, System.nanoTime() - start);
  }

  private long call(String caller, long deadline) throws IOException, InterruptedException {
    var random = new Random(caller.hashCode());
    long calls = 0;
    while (System.nanoTime() < deadline) {
      long track = side.tracks().get(random.nextInt(side.tracks().size()));
      URI address = side.service().url().resolve("/tracks/" + track + "/streams");
      client.send(Client.json(address, side.token(), body(caller + "-" + calls)), 200);
      calls++;
    }
    return calls;
  }

  private static String body(String report) {
    return """
    {"count":1,"store":"spotify","territory":"DE","day":"2026-11-19","reportId":"%s"}
    """
        .formatted(report);
  }
}
