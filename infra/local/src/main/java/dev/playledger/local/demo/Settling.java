package dev.playledger.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until Playledger has made up its mind about all that was sent. */
final class Settling {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration STEADY = Duration.ofSeconds(2);

  private final Api admin;
  private final PrintStream out;

  Settling(Api admin, PrintStream out) {
    this.admin = admin;
    this.out = out;
  }

  /** The numbers when they have stopped moving. */
  static Verdicts steady(Api admin) {
    Verdicts before = Verdicts.read(admin);
    while (true) {
      LockSupport.parkNanos(STEADY.toNanos());
      Verdicts now = Verdicts.read(admin);
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
  }

  /** What was made of the events of this run: all of them, unless for long nothing happens. */
  Verdicts verdicts(Verdicts before, Sent sent) {
    var bar = new Bar(out, "judged", sent.events());
    Verdicts now = Verdicts.read(admin).since(before);
    long moved = System.nanoTime();
    while (!isComplete(now, sent) && System.nanoTime() - moved < PATIENCE.toNanos()) {
      bar.show(Math.min(now.settled(), sent.events() - 1));
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
      Verdicts next = Verdicts.read(admin).since(before);
      if (!next.equals(now)) {
        moved = System.nanoTime();
      }
      now = next;
    }
    bar.show(sent.events());
    return now;
  }

  private static boolean isComplete(Verdicts now, Sent sent) {
    return now.settled() >= sent.events()
        && now.settled() == now.events()
        && now.accepted() >= sent.of(Fate.ACCEPTED);
  }
}
