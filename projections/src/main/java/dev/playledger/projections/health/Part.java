package dev.playledger.projections.health;

import dev.playledger.projections.feed.FeedState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one part does, and for a log that this instance reads how far it is and how many records it
 * is behind.
 */
record Part(String status, @Nullable String trouble, @Nullable Long position, @Nullable Long lag) {

  static Part down(String trouble) {
    return new Part("DOWN", trouble, null, null);
  }

  static Part of(Optional<String> trouble) {
    return trouble.map(Part::down).orElseGet(() -> new Part("UP", null, null, null));
  }

  static Part of(FeedState feed) {
    return new Part(
        feed.trouble().isEmpty() ? "UP" : "DOWN",
        feed.trouble().orElse(null),
        feed.position().isPresent() ? feed.position().getAsLong() : null,
        feed.lag().isPresent() ? feed.lag().getAsLong() : null);
  }

  boolean up() {
    return status.equals("UP");
  }
}
