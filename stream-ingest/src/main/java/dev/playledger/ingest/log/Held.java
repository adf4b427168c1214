package dev.playledger.ingest.log;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What one task has taken and not yet written. It is kept nowhere: all of it is written before a
 * commit ({@link BeforeCommit}), and what goes down with a task that fails is read again.
 */
public final class Held<T> implements StateStore {

  private final String name;
  private @Nullable T content;
  private long weight;
  private long writes;
  private boolean open;

  private Held(String name) {
    this.name = name;
  }

  static <T> StoreBuilder<Held<T>> store(String name) {
    return new Unlogged<>(name, () -> new Held<>(name));
  }

  boolean isBegun() {
    return content != null;
  }

  void begin(T begun) {
    content = begun;
    weight = 0;
    writes++;
  }

  /** What was held may not be what is true when the task goes on: another may have worked on it. */
  void end() {
    content = null;
  }

  public T content() {
    return requireNonNull(content);
  }

  /** How often all of it has been written. */
  long writes() {
    return writes;
  }

  /** Tells how much has been taken, now that this much more was. */
  long take(long more) {
    weight += more;
    return weight;
  }

  /** All that was taken has been written. */
  public void written() {
    weight = 0;
    writes++;
  }

  @Override
  public String name() {
    return name;
  }

  /** Also of a task that failed and is to start again with the same stores. */
  @Override
  public void init(StateStoreContext context, StateStore root) {
    content = null;
    context.register(root, (_, _) -> {});
    open = true;
  }

  @Override
  public void flush() {
    // Is called after a commit, if at all: too late to write anything.
  }

  @Override
  public void close() {
    content = null;
    open = false;
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  /** Makes a store that has neither a changelog nor a cache. */
  private record Unlogged<S extends StateStore>(String name, Supplier<S> make)
      implements StoreBuilder<S> {

    @Override
    public S build() {
      return make.get();
    }

    @Override
    public StoreBuilder<S> withCachingEnabled() {
      throw new UnsupportedOperationException();
    }

    @Override
    public StoreBuilder<S> withCachingDisabled() {
      return this;
    }

    @Override
    public StoreBuilder<S> withLoggingEnabled(Map<String, String> config) {
      throw new UnsupportedOperationException();
    }

    @Override
    public StoreBuilder<S> withLoggingDisabled() {
      return this;
    }

    @Override
    public Map<String, String> logConfig() {
      return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
      return false;
    }
  }
}
