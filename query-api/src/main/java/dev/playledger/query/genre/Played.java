package dev.playledger.query.genre;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The genres, and the streams of each by its id. */
record Played(Forest forest, Map<Long, Long> streams) {

  private static final Comparator<PopularGenre> MOST_PLAYED =
      Comparator.comparingLong(PopularGenre::streams)
          .reversed()
          .thenComparingLong(PopularGenre::id);

  /** Those that were played, the most played first. */
  List<PopularGenre> popular(int limit) {
    return streams.entrySet().stream()
        .filter(it -> it.getValue() > 0)
        .map(it -> forest.popular(it.getKey(), it.getValue()))
        .flatMap(Optional::stream)
        .sorted(MOST_PLAYED)
        .limit(limit)
        .toList();
  }
}
