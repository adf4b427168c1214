package dev.playledger.ingest.log;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * What one task has read and not yet worked off. It is kept nowhere: all of it is worked off before
 * a commit ({@link BeforeCommit}), and what goes down with a task that fails is read again.
 */
public final class Held<T> implements StateStore {

  private final String name;
  private final Supplier<T> empty;
  private T content;
  private int records;
  private boolean open;

  private Held(String name, Supplier<T> empty) {
    this.name = name;
    this.empty = empty;
    this.content = empty.get();
  }

  static <T> StoreBuilder<Held<T>> store(String name, Supplier<T> empty) {
    return new Unlogged<>(name, () -> new Held<>(name, empty));
  }

  T content() {
    return content;
  }

  /** Counts one more record, and tells how many there are since the content was last taken. */
  int count() {
    return ++records;
  }

  /** The content, to be worked off now. */
  public T take() {
    T taken = content;
    reset();
    return taken;
  }

  private void reset() {
    content = empty.get();
    records = 0;
  }

  @Override
  public String name() {
    return name;
  }

  /** Also of a task that failed and is to start again with the same stores. */
  @Override
  public void init(StateStoreContext context, StateStore root) {
    reset();
    context.register(root, (_, _) -> {});
    open = true;
  }

  @Override
  public void flush() {
    // Is called after a commit, if at all: too late to write anything.
  }

  @Override
  public void close() {
    reset();
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
