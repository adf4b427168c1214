package dev.playledger.query.freshness;

import dev.playledger.door.Position;
import org.jspecify.annotations.Nullable;

/** How far the read tables have come in the log of which store; no store before the first event. */
record Progress(long position, @Nullable String store) {

  static final Progress NONE = new Progress(0, null);

  /**
   * Whether whoever has seen that position sees it here; one of another store is not waited for.
   */
  boolean covers(Position wanted) {
    return position >= wanted.value() || isOfAnotherStore(wanted);
  }

  private boolean isOfAnotherStore(Position wanted) {
    return store != null && wanted.store() != null && !store.equals(wanted.store());
  }
}
