package dev.playledger.query.live;

import dev.playledger.query.live.LiveTotals.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.oauth2.jwt.JwtDecoder;
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
  private static final int SPEAKERS = 8;

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
      List<Listener> all = listeners.all();
      all.stream().filter(it -> !mayListen(it)).forEach(it -> letGo(it, "token-ended"));
      look(listeners.all());
    } catch (RuntimeException e) {
      LOG.debug("Nothing can be told right now", e);
      listeners.all().forEach(it -> it.later(speakers, it::stillThere));
    }
  }

  private void look(List<Listener> all) {
    if (all.isEmpty()) {
      last = Look.NONE;
      return;
    }
    Look now = totals.after(last, all, Instant.now());
    if (now.equals(last)) {
      all.forEach(it -> it.later(speakers, it::stillThere));
    } else {
      now.seen()
          .forEach((it, seen) ->
              seen.ifPresentOrElse(
                  word -> it.later(speakers, () -> it.tell(word)), () -> letGo(it, "not-there")));
    }
    last = now;
  }

  private boolean mayListen(Listener listener) {
    @Nullable String token = listener.ear().token();
    if (token == null) {
      return true;
    }
    try {
      tokens.decode(token);
      return true;
    } catch (RuntimeException _) {
      return false;
    }
  }

  private void letGo(Listener listener, String reason) {
    listeners.letGo(listener);
    listener.later(speakers, () -> listener.end(reason));
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
    listeners.close();
    listeners.all().forEach(it -> letGo(it, "closing"));
    speakers.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
