package dev.playledger.projections.genre;

import dev.playledger.events.ids.GenreId;
import dev.playledger.projections.feed.Stamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code genre}; the related ones in the order of their ids. */
record Genre(
    GenreId id,
    String name,
    @Nullable String description,
    @Nullable GenreId parent,
    List<GenreId> related,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant retiredAt,
    Stamp stamp) {

  Genre named(String it, Instant at, Stamp by) {
    return new Genre(id, it, description, parent, related, createdAt, at, retiredAt, by);
  }

  Genre described(@Nullable String it, Instant at, Stamp by) {
    return new Genre(id, name, it, parent, related, createdAt, at, retiredAt, by);
  }

  Genre under(@Nullable GenreId it, Instant at, Stamp by) {
    return new Genre(id, name, description, it, related, createdAt, at, retiredAt, by);
  }

  Genre related(GenreId other, Instant at, Stamp by) {
    return related(Stream.concat(related.stream(), Stream.of(other)), at, by);
  }

  Genre unrelated(GenreId other, Instant at, Stamp by) {
    return related(related.stream().filter(it -> !it.equals(other)), at, by);
  }

  private Genre related(Stream<GenreId> others, Instant at, Stamp by) {
    List<GenreId> sorted =
        others.distinct().sorted(Comparator.comparingLong(GenreId::value)).toList();
    return new Genre(id, name, description, parent, sorted, createdAt, at, retiredAt, by);
  }

  Genre retired(Instant at, Stamp by) {
    return new Genre(id, name, description, parent, List.of(), createdAt, at, at, by);
  }
}
