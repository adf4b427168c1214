package dev.playledger.query.live;

import dev.playledger.query.catalogue.Sight;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Somebody who listens to a release: what they were told last, and when. Who takes it in slowly is
 * told the latest only.
 */
final class Listener {

  /**
   * So that nobody on the way takes the line for dead, and it is soon noticed who is gone: it takes
   * some words until the last of them fails, and meanwhile who has turned to another release is
   * counted twice.
   */
  private static final long SILENCE = Duration.ofSeconds(2).toNanos();

  private final Ear ear;
  private final long release;
  private final SseEmitter line;
  private final AtomicReference<@Nullable Word> next = new AtomicReference<>();
  private @Nullable LiveJson told;
  private long spoken = System.nanoTime();
  private volatile boolean broken;

  Listener(Ear ear, long release, SseEmitter line) {
    this.ear = ear;
    this.release = release;
    this.line = line;
  }

  /**
   * Who listens.
   *
   * @param caller their account or, where nobody has signed in, their address
   * @param token what they have signed in with
   */
  record Ear(String caller, Sight sight, @Nullable String token) {}

  /** What waits to be told; after the last one nothing is. */
  private record Word(Runnable said, boolean isLast) {}

  Ear ear() {
    return ear;
  }

  long release() {
    return release;
  }

  /** Whether nothing reaches them any more. */
  boolean isBroken() {
    return broken;
  }

  /** Tells it in a moment, unless there is something newer to tell by then. */
  void later(Executor speakers, LiveJson totals) {
    var word = new Word(() -> tell(totals), false);
    put(speakers, it -> it != null && it.isLast() ? it : word);
  }

  /** In a moment, if there is nothing else to tell. */
  void laterStillThere(Executor speakers) {
    var word = new Word(this::stillThere, false);
    put(speakers, it -> it == null ? word : it);
  }

  /** Tells in a moment why it is over, and nothing after that. */
  void laterEnd(Executor speakers, String reason) {
    var word = new Word(() -> end(reason), true);
    put(speakers, it -> it != null && it.isLast() ? it : word);
  }

  private void put(Executor speakers, UnaryOperator<@Nullable Word> choice) {
    if (next.getAndUpdate(choice) == null) {
      speakers.execute(this::speak);
    }
  }

  private void speak() {
    @Nullable Word word = next.get();
    while (word != null) {
      word.said().run();
      word = word.isLast() || next.compareAndSet(word, null) ? null : next.get();
    }
  }

  /** What is new, or at least that the line is open. */
  synchronized void tell(LiveJson totals) {
    if (totals.equals(told)) {
      stillThere();
    } else {
      told = totals;
      send(SseEmitter.event().name("totals").data(totals, MediaType.APPLICATION_JSON));
    }
  }

  private synchronized void stillThere() {
    if (System.nanoTime() - spoken > SILENCE) {
      send(SseEmitter.event().comment("still here"));
    }
  }

  private synchronized void end(String reason) {
    send(SseEmitter.event().name("end").data(reason, MediaType.TEXT_PLAIN));
    if (!broken) {
      broken = true;
      line.complete();
    }
  }

  /** A line that breaks is taken down by the container, which tells whoever waits for its end. */
  private void send(SseEmitter.SseEventBuilder event) {
    if (!broken) {
      try {
        line.send(event);
        spoken = System.nanoTime();
      } catch (IOException | IllegalStateException _) {
        broken = true;
      }
    }
  }
}
