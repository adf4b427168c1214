package dev.playledger.projections.feed;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a projection does: what keeps it from going on, the position it has reached and the records
 * it is behind, while this instance is the one that reads.
 */
public record FeedState(
    String projection, Optional<String> trouble, OptionalLong position, OptionalLong lag) {

  static FeedState well(String projection, OptionalLong position, OptionalLong lag) {
    return new FeedState(projection, Optional.empty(), position, lag);
  }

  static FeedState troubled(String projection, String trouble) {
    return new FeedState(
        projection, Optional.of(trouble), OptionalLong.empty(), OptionalLong.empty());
  }
}
