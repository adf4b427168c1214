package dev.playledger.query.analytics;

import dev.playledger.query.catalogue.TrackJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tracks that are played most lately, with their weighed streams ({@link Fading}) to three
 * digits after the point.
 */
record TrendingJson(LocalDate at, int halfLife, @Nullable String territory, List<Item> items) {

  static final List<String> COLUMNS = List.of("rank", "score", "id", "title", "releaseId");

  /** One of them. */
  record Item(int rank, BigDecimal score, TrackJson track) {

    /** As the columns have it. */
    List<Object> cells() {
      return List.of(rank, score, track.id(), track.title(), track.releaseId());
    }
  }
}
