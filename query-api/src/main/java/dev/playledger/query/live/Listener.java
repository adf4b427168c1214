package dev.playledger.query.live;

import dev.playledger.query.catalogue.Sight;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Somebody who listens to a release: what they were told last, and when. Who takes it in slowly is
 * told the latest only.
 */
final class Listener {

  /** So that it is noticed who is gone, and nobody on the way takes the line for dead. */
  private static final long SILENCE = Duration.ofSeconds(15).toNanos();

  private final Ear ear;
  private final long release;
  private final SseEmitter line;
  private final AtomicReference<@Nullable Runnable> next = new AtomicReference<>();
  private @Nullable LiveJson told;
  private long spoken = System.nanoTime();
  private boolean broken;

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

  Ear ear() {
    return ear;
  }

  long release() {
    return release;
  }

  /** Tells it in a moment, unless there is something else to tell by then. */
  void later(Executor speakers, Runnable word) {
    if (next.getAndSet(word) == null) {
      speakers.execute(this::speak);
    }
  }

  private void speak() {
    @Nullable Runnable word = next.get();
    while (word != null) {
      word.run();
      word = next.compareAndSet(word, null) ? null : next.get();
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

  synchronized void stillThere() {
    if (System.nanoTime() - spoken > SILENCE) {
      send(SseEmitter.event().comment("still here"));
    }
  }

  /** Tells why it is over, and hangs up. */
  synchronized void end(String reason) {
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
