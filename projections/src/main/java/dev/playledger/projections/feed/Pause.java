package dev.playledger.projections.feed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The time between two tries: twice as long each time, up to a limit, and cut short at the end. */
public final class Pause {

  private static final Duration SHORTEST = Duration.ofMillis(100);

  private final Duration longest;
  private final CountDownLatch end = new CountDownLatch(1);
  private Duration next = SHORTEST;

  public Pause(Duration longest) {
    this.longest = longest;
  }

  public void make() {
    try {
      boolean _ = end.await(next.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    next = next.multipliedBy(2).compareTo(longest) > 0 ? longest : next.multipliedBy(2);
  }

  public void reset() {
    next = SHORTEST;
  }

  public void end() {
    end.countDown();
  }
}
