package dev.playledger.command.genre;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.playledger.events.ids.GenreId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A genre as the rules see it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "state")
sealed interface Genre {

  GenreId id();

  /** Gone from the forest; what named it still does. */
  record Retired(GenreId id) implements Genre {}

  /** One that is there: at the top when it has no parent, the related ones in the order of ids. */
  record Standing(
      GenreId id,
      String name,
      @Nullable String description,
      @Nullable GenreId parent,
      List<GenreId> related,
      Instant createdAt,
      Instant updatedAt)
      implements Genre {

    Standing named(String it, Instant at) {
      return new Standing(id, it, description, parent, related, createdAt, at);
    }

    Standing described(@Nullable String it, Instant at) {
      return new Standing(id, name, it, parent, related, createdAt, at);
    }

    Standing under(@Nullable GenreId it, Instant at) {
      return new Standing(id, name, description, it, related, createdAt, at);
    }

    Standing related(GenreId other, Instant at) {
      return related(Stream.concat(related.stream(), Stream.of(other)), at);
    }

    Standing unrelated(GenreId other, Instant at) {
      return related(related.stream().filter(it -> !it.equals(other)), at);
    }

    private Standing related(Stream<GenreId> others, Instant at) {
      List<GenreId> sorted =
          others.distinct().sorted(Comparator.comparingLong(GenreId::value)).toList();
      return new Standing(id, name, description, parent, sorted, createdAt, at);
    }
  }
}
