package dev.playledger.query.analytics;

import dev.playledger.door.TooMany;
import dev.playledger.query.refusal.Refusals;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets some of those ask at a time whose questions go through much of what was counted; all others
 * wait a little, and hold no connection meanwhile. Tables, which keep a connection for as long as
 * their readers take, have turns of their own, and one reader one of them.
 */
@Component
class Turns {

  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration LATER = Duration.ofSeconds(10);

  private final Set<String> readers = ConcurrentHashMap.newKeySet();
  private final Semaphore questions = new Semaphore(AT_ONCE, true);
  private final Semaphore tables = new Semaphore(AT_ONCE, true);

  <T> T ask(Supplier<T> question) {
    return take(questions, question);
  }

  /**
   * Writes a table.
   *
   * @param reader who must not have more than one at a time, if they must not
   */
  <T> T write(@Nullable String reader, Supplier<T> table) {
    if (reader == null) {
      return take(tables, table);
    }
    if (!readers.add(reader)) {
      throw new TooMany("You read a table already", LATER);
    }
    try {
      return take(tables, table);
    } finally {
      readers.remove(reader);
    }
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
