package dev.playledger.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One way of reading that is measured.
 *
 * @param paths of which each call takes a random one
 */
record Reader(String name, Service service, List<String> paths) {

  /** Answers, the time until the last one, and what of the processors the service took for them. */
  record Count(long calls, long nanos, Duration cpu) {

    double perSecond() {
      return calls * 1e9 / nanos;
    }

    double cpuMicros() {
      return cpu.toNanos() / 1e3 / calls;
    }
  }

  Count read(Client client, int callers, Duration time)
      throws InterruptedException, ExecutionException {
    Duration cpu = cpu();
    long start = System.nanoTime();
    long calls = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> running = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        running.add(threads.submit(() -> call(client, start + time.toNanos())));
      }
      for (Future<Long> caller : running) {
        calls += caller.get();
      }
    }
    return new Count(calls, System.nanoTime() - start, cpu().minus(cpu));
  }

  private long call(Client client, long deadline) throws IOException, InterruptedException {
    long calls = 0;
    while (System.nanoTime() < deadline) {
      String path = paths.get(ThreadLocalRandom.current().nextInt(paths.size()));
      client.send(HttpRequest.newBuilder(address(path)).build(), 200);
      calls++;
    }
    return calls;
  }

  private URI address(String path) {
    return service.url().resolve(path);
  }

  private Duration cpu() {
    return service.process().info().totalCpuDuration().orElseThrow();
  }
}
