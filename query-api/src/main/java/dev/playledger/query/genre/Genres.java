package dev.playledger.query.genre;

import dev.playledger.query.freshness.Change;
import dev.playledger.query.freshness.Memorable;
import dev.playledger.query.freshness.Memory;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The genres as the projections wrote them, which are few and in memory. */
@Component
public class Genres implements Memory {

  private final GenreRows rows;
  private final Popularity popularity;
  private volatile @Nullable Forest kept;

  Genres(GenreRows rows, Popularity popularity) {
    this.rows = rows;
    this.popularity = popularity;
  }

  Memorable<Forest> forest() {
    return new Memorable<>() {
      @Override
      public Optional<Forest> recall() {
        return Optional.ofNullable(kept);
      }

      @Override
      public Forest read() {
        return new Forest(rows.findAll());
      }

      @Override
      public void keep(Forest read) {
        kept = read;
      }
    };
  }

  /** The genres, and how much of each was played. */
  Memorable<Played> played() {
    return new Memorable<>() {
      @Override
      public Optional<Played> recall() {
        return forest().recall().flatMap(it -> popularity.recent().map(of -> new Played(it, of)));
      }

      @Override
      public Played read() {
        return new Played(forest().read(), popularity.streams());
      }

      @Override
      public void keep(Played read) {
        kept = read.forest();
      }
    };
  }

  /** What these are called, retired ones too. Needs a transaction around it. */
  public Map<Long, String> names(Collection<Long> ids) {
    return rows.findByIdIn(ids.toArray(Long[]::new)).stream()
        .collect(Collectors.toMap(it -> it.id, it -> it.name));
  }

  @Override
  public void forget(Change change) {
    if (change.kind().equals("genre")) {
      forgetAll();
    }
  }

  @Override
  public void forgetAll() {
    kept = null;
  }
}
