package dev.playledger.projections.feed;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** All feeds, each on a thread of its own from start to stop of the application. */
@Component
public class Feeds implements SmartLifecycle {

  private final List<Feed> feeds;
  private List<Thread> threads = List.of();

  Feeds(
      List<Projection> projections,
      Log log,
      Beginning beginning,
      Projector projector,
      FeedSettings settings) {
    feeds =
        projections.stream()
            .map(it -> new Feed(it, log, beginning, projector, new Pause(settings.patience())))
            .toList();
  }

  public List<FeedState> states() {
    return feeds.stream().map(Feed::state).toList();
  }

  @Override
  public void start() {
    threads =
        feeds.stream()
            .map(it -> Thread.ofPlatform().name("feed-" + it.state().projection()).start(it))
            .toList();
  }

  @Override
  public void stop() {
    feeds.forEach(Feed::stop);
    for (Thread it : threads) {
      try {
        it.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    threads = List.of();
  }

  @Override
  public boolean isRunning() {
    return !threads.isEmpty();
  }
}
