package dev.playledger.query.genre;

import dev.playledger.query.refusal.Refusals;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps for some seconds how much each genre was played: to sum it up takes longer than any other
 * question that everybody may ask, and it must not be asked as often as they like.
 */
@Component
class Popularity {

  private static final long KEPT = Duration.ofSeconds(5).toNanos();

  private final Plays plays;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Count last;

  Popularity(Plays plays) {
    this.plays = plays;
  }

  private record Count(Map<Long, Long> streams, long at) {

    boolean isFresh() {
      return System.nanoTime() - at < KEPT;
    }
  }

  /** The streams by the ids of genres, when they were summed up just now. */
  Optional<Map<Long, Long>> recent() {
    return Optional.ofNullable(last).filter(Count::isFresh).map(Count::streams);
  }

  /**
   * The streams by the ids of genres; who comes while they are summed up gets those of before, if
   * any.
   */
  Map<Long, Long> streams() {
    @Nullable Count before = last;
    if (before != null && (before.isFresh() || asking.isLocked())) {
      return before.streams();
    }
    // Who waits holds a connection that others need.
    if (!asking.tryLock()) {
      throw Refusals.unavailable("being-counted", "It is being counted: ask again in a moment");
    }
    try {
      @Nullable Count now = last;
      if (now == null || !now.isFresh()) {
        now = new Count(plays.streams(), System.nanoTime());
        last = now;
      }
      return now.streams();
    } finally {
      asking.unlock();
    }
  }
}
