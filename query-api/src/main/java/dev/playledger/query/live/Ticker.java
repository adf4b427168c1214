package dev.playledger.query.live;

import dev.playledger.query.live.LiveTotals.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Looks every half second, once for all who listen, and tells each what is new to them; who may not
 * listen any more is let go. One thread looks and some few speak, so that one who does not take in
 * what they are told holds up nobody.
 */
@Component
class Ticker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int SPEAKERS = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Listeners listeners;
  private final LiveTotals totals;
  private final JwtDecoder tokens;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-totals").factory());
  private final ExecutorService speakers =
      Executors.newFixedThreadPool(
          SPEAKERS, Thread.ofPlatform().daemon().name("live-speaker-", 0).factory());
  private Look last = Look.NONE;
  private volatile boolean running;

  Ticker(Listeners listeners, LiveTotals totals, JwtDecoder tokens) {
    this.listeners = listeners;
    this.totals = totals;
    this.tokens = tokens;
  }

  private void tick() {
    try {
      listeners.all().stream().filter(Listener::isBroken).forEach(listeners::letGo);
      listeners.all().forEach(it -> ending(it).ifPresent(reason -> letGo(it, reason)));
      look(listeners.all());
    } catch (RuntimeException e) {
      LOG.debug("Nothing can be told right now", e);
      listeners.all().forEach(it -> it.laterStillThere(speakers));
    }
  }

  private void look(List<Listener> all) {
    if (all.isEmpty()) {
      last = Look.NONE;
      return;
    }
    Look now = totals.after(last, all, Instant.now());
    if (now.equals(last)) {
      all.forEach(it -> it.laterStillThere(speakers));
    } else {
      now.seen()
          .forEach((it, seen) ->
              seen.ifPresentOrElse(
                  totals -> it.later(speakers, totals), () -> letGo(it, "not-there")));
    }
    last = now;
  }

  /** Why somebody may not listen any more, if so. */
  private Optional<String> ending(Listener listener) {
    @Nullable String token = listener.ear().token();
    try {
      if (token != null) {
        tokens.decode(token);
      }
      return Optional.empty();
    } catch (JwtException _) {
      return Optional.of("token-ended");
    } catch (RuntimeException e) {
      LOG.debug("Nobody can tell whether a token still holds", e);
      return Optional.of("unavailable");
    }
  }

  private void letGo(Listener listener, String reason) {
    listeners.letGo(listener);
    listener.laterEnd(speakers, reason);
  }

  @Override
  public void start() {
    running = true;
    var _ =
        clock.scheduleWithFixedDelay(
            this::tick, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Before the web server, which waits until all requests are over. */
  @Override
  public void stop() {
    running = false;
    clock.shutdownNow();
    awaitLastTick();
    listeners.close();
    listeners.all().forEach(it -> letGo(it, "closing"));
    speakers.shutdown();
  }

  private void awaitLastTick() {
    try {
      if (!clock.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Somebody still looks at what changes");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
