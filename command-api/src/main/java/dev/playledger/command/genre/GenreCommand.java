package dev.playledger.command.genre;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ForestId;
import dev.playledger.events.ids.GenreId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an admin may wish of genres. */
sealed interface GenreCommand {

  @TargetAggregateIdentifier
  default ForestId forest() {
    return ForestId.GENRES;
  }

  AccountId by();

  Instant at();

  /** Fulfil these wishes, one after the other, if there never was a genre. */
  record PlantGenres(List<GenreCommand> wishes, AccountId by, Instant at) implements GenreCommand {}

  /** Have a genre under another one, or at the top. */
  record CreateGenre(
      GenreId genreId,
      String name,
      @Nullable String description,
      @Nullable GenreId parentId,
      AccountId by,
      Instant at)
      implements GenreCommand {}

  /** Change what is said of a genre and where it stands: null leaves it, an empty one clears it. */
  record ChangeGenre(
      GenreId genreId,
      @Nullable String name,
      @Nullable Optional<String> description,
      @Nullable Optional<GenreId> parentId,
      AccountId by,
      Instant at)
      implements GenreCommand {}

  /** Relate two to each other. */
  record RelateGenres(GenreId genreId, GenreId otherId, AccountId by, Instant at)
      implements GenreCommand {}

  /** Relate them no longer. */
  record UnrelateGenres(GenreId genreId, GenreId otherId, AccountId by, Instant at)
      implements GenreCommand {}

  /** Take it out of the forest. */
  record RetireGenre(GenreId genreId, AccountId by, Instant at) implements GenreCommand {}
}
