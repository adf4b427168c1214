package dev.playledger.query.analytics;

import dev.playledger.query.refusal.Refusals;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets some of those ask at a time whose questions go through much of what was counted; all others
 * wait a little, and hold no connection meanwhile. Tables, which keep a connection for as long as
 * their readers take, have turns of their own.
 */
@Component
class Turns {

  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Semaphore questions = new Semaphore(AT_ONCE, true);
  private final Semaphore tables = new Semaphore(AT_ONCE, true);

  <T> T ask(Supplier<T> question) {
    return take(questions, question);
  }

  <T> T write(Supplier<T> table) {
    return take(tables, table);
  }

  private static <T> T take(Semaphore turns, Supplier<T> question) {
    if (!isMine(turns)) {
      throw Refusals.unavailable(
          "being-counted", "Too much is being counted: ask again in a moment");
    }
    try {
      return question.get();
    } finally {
      turns.release();
    }
  }

  private static boolean isMine(Semaphore turns) {
    try {
      return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
