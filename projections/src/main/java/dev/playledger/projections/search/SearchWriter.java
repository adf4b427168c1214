package dev.playledger.projections.search;

import dev.playledger.projections.feed.Pause;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries rows that have changed to the search index, on a thread of its own; when the index is
 * away, it tries for ever and keeps nobody waiting.
 */
@Component
public class SearchWriter implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SearchWriter.class);
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final SearchBacklog backlog;
  private final SearchIndex index;
  private final Pause idle = new Pause(IDLE);
  private final Pause pause = new Pause(LONGEST_PAUSE);

  private volatile boolean running;
  private volatile @Nullable String trouble = "not asked yet";
  private @Nullable Thread thread;

  SearchWriter(SearchBacklog backlog, SearchIndex index) {
    this.backlog = backlog;
    this.index = index;
  }

  /** What keeps the index from being written, if anything. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void run() {
    while (running) {
      try {
        if (!write()) {
          idle.make();
        }
        trouble = null;
        pause.reset();
      } catch (IOException | RuntimeException e) {
        if (trouble == null) {
          LOG.warn("The search index falls behind", e);
        }
        trouble = String.valueOf(e.getMessage());
        pause.make();
      }
    }
  }

  private boolean write() throws IOException {
    makeReady(backlog.filling());
    List<SearchEntry> entries = backlog.next();
    if (entries.isEmpty()) {
      return false;
    }
    index.write(entries);
    backlog.done(entries);
    return true;
  }

  /** A new index is shown only when everything is entered for it, so that a crash begins again. */
  private void makeReady(String filling) throws IOException {
    if (!index.isReady(filling)) {
      index.create(filling);
      backlog.enterAll();
      index.show(filling);
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("search-writer").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    idle.end();
    pause.end();
    if (thread != null) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
