package dev.playledger.query.freshness;

import dev.playledger.door.Position;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Watches the progress for everybody who waits for it: one look at a time, every few milliseconds,
 * and none while nobody waits. Who waits holds no connection.
 */
@Component
class ProgressWatch {

  private static final Duration PAUSE = Duration.ofMillis(5);

  private final ProgressTable table;
  private final Executor later =
      CompletableFuture.delayedExecutor(
          PAUSE.toMillis(),
          TimeUnit.MILLISECONDS,
          Executors.newSingleThreadExecutor(
              Thread.ofPlatform().daemon().name("progress-watch").factory()));
  private CompletableFuture<Progress> look = CompletableFuture.completedFuture(Progress.NONE);

  ProgressWatch(ProgressTable table) {
    this.table = table;
  }

  /**
   * Waits until the position is covered; false when that has not come by {@code end} (nanoTime).
   */
  boolean passes(Position wanted, long end) {
    try {
      for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
        if (next().get(left, TimeUnit.NANOSECONDS).covers(wanted)) {
          return true;
        }
      }
    } catch (TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException reason ? reason : new CompletionException(e);
    }
    return false;
  }

  private synchronized CompletableFuture<Progress> next() {
    if (look.isDone()) {
      look = CompletableFuture.supplyAsync(table::read, later);
    }
    return look;
  }
}
