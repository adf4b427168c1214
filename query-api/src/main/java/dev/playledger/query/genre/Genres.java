package dev.playledger.query.genre;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The genres as the projections wrote them. Needs a transaction around it. */
@Component
public class Genres {

  private static final Comparator<PopularGenre> MOST_PLAYED =
      Comparator.comparingLong(PopularGenre::streams)
          .reversed()
          .thenComparingLong(PopularGenre::id);

  private final GenreRows rows;
  private final Popularity popularity;

  Genres(GenreRows rows, Popularity popularity) {
    this.rows = rows;
    this.popularity = popularity;
  }

  Forest forest() {
    return new Forest(rows.findAll());
  }

  /** What these are called, retired ones too. */
  public Map<Long, String> names(Collection<Long> ids) {
    return rows.findByIdIn(ids).stream().collect(Collectors.toMap(it -> it.id, it -> it.name));
  }

  /** Those that were played, the most played first. */
  List<PopularGenre> popular(int limit) {
    Forest forest = forest();
    return popularity.streams().entrySet().stream()
        .filter(it -> it.getValue() > 0)
        .map(it -> forest.popular(it.getKey(), it.getValue()))
        .flatMap(Optional::stream)
        .sorted(MOST_PLAYED)
        .limit(limit)
        .toList();
  }
}
