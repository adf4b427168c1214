package dev.playledger.query.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some events in order; {@code next} is the {@code after} of the next page, if there is one yet.
 */
record EventPage(List<LoggedEvent> items, @Nullable Long next) {

  /** Cuts what was read, one more than a page, to the page. */
  static EventPage of(List<LoggedEvent> read, int size) {
    return read.size() > size
        ? new EventPage(read.subList(0, size), read.get(size - 1).position())
        : new EventPage(read, null);
  }
}
