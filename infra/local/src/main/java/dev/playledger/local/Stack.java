package dev.playledger.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Parts that need one another: started each as soon as it can be, stopped in reverse. */
final class Stack {

  private final Progress progress;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("part-", 1).factory());
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, List<String>> needs = new HashMap<>();

  Stack(Progress progress) {
    this.progress = progress;
  }

  /** Adds a part that needs others, which were added before or are none of ours. */
  Stack add(Part part, String... needed) {
    parts.put(part.name(), part);
    needs.put(part.name(), List.of(needed));
    return this;
  }

  Part part(String name) {
    Part part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("No part " + name);
    }
    return part;
  }

  /** Completes when all are ready, or fails with the first that failed. */
  CompletableFuture<Void> start() {
    var started = new LinkedHashMap<String, CompletableFuture<Void>>();
    var failed = new CompletableFuture<Void>();
    parts.forEach((name, part) -> {
      var needed = needs.getOrDefault(name, List.of());
      var prepared = CompletableFuture.runAsync(part::prepare, threads);
      var ready =
          CompletableFuture.allOf(prepared, all(started, needed))
              .thenRunAsync(() -> start(part), threads);
      started.put(name, ready);
      var _ =
          ready.whenComplete((_, failure) -> {
            if (failure != null) {
              failed.completeExceptionally(failure);
            }
          });
    });
    var all = CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new));
    return CompletableFuture.anyOf(all, failed).thenRun(() -> {});
  }

  void stop() {
    var stopped = new LinkedHashMap<String, CompletableFuture<Void>>();
    for (String name : List.copyOf(parts.keySet()).reversed()) {
      List<String> above =
          parts.keySet().stream()
              .filter(it -> needs.getOrDefault(it, List.of()).contains(name))
              .toList();
      stopped.put(name, all(stopped, above).thenRunAsync(() -> stop(part(name)), threads));
    }
    CompletableFuture.allOf(stopped.values().toArray(CompletableFuture[]::new)).join();
  }

  private void stop(Part part) {
    try {
      part.stop();
    } catch (RuntimeException failure) {
      progress.say(part.name() + " did not stop cleanly: " + failure);
    }
  }

  private void start(Part part) {
    long start = System.nanoTime();
    try {
      part.start();
    } catch (Exception failure) {
      throw new CompletionException(failure);
    }
    progress.ready(part.name(), Duration.ofNanos(System.nanoTime() - start));
  }

  private static CompletableFuture<Void> all(
      Map<String, CompletableFuture<Void>> futures, List<String> names) {
    return CompletableFuture.allOf(
        names.stream()
            .filter(futures::containsKey)
            .map(futures::get)
            .toArray(CompletableFuture[]::new));
  }
}
