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
  private final Standstill standstill = new Standstill(System::nanoTime);
  private final Pause idle = new Pause(IDLE);
  private final Pause pause = new Pause(LONGEST_PAUSE);

  private volatile boolean running;
  private volatile @Nullable String trouble = "not asked yet";
  private @Nullable Thread thread;

  /** What kind of index this process has written. */
  private @Nullable String written;

  /** For which index everything is entered: before it is shown, so that a crash begins again. */
  private Optional<String> entered = Optional.empty();

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
    String kind = index.kind(backlog.filling());
    // Before the look at who writes: what another writer enters anew is not taken from it.
    List<SearchEntry> entries = backlog.next();
    SearchIndex.State state = index.state();
    if (!state.isWritten(kind)) {
      return takeOver(kind, state, entries);
    }
    written = kind;
    if (!state.isShown() && !entered.equals(state.written())) {
      backlog.enterAll();
      entered = state.written();
      return true;
    }
    if (!entries.isEmpty()) {
      index.write(entries);
      backlog.done(entries);
    }
    if (!state.isShown() && entries.size() < SearchBacklog.BATCH) {
      index.show(state);
    }
    return !entries.isEmpty();
  }

  /**
   * Who has just started takes over from another version that writes, and that one stands back for
   * as long as the backlog moves. So two of them do not take turns; the one that stays goes on, be
   * it the newer or the older.
   */
  private boolean takeOver(String kind, SearchIndex.State state, List<SearchEntry> entries)
      throws IOException {
    if (kind.equals(written) && state.written().isPresent() && !standstill.lasts(entries)) {
      return false;
    }
    index.begin(kind, state);
    return true;
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
