package dev.playledger.events.genre;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.playledger.events.DomainEvent;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ForestId;
import dev.playledger.events.ids.GenreId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a genre; what it happens to is the forest, in which all of them stand. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface GenreEvent extends DomainEvent {

  GenreId genreId();

  @Override
  default ForestId subject() {
    return ForestId.GENRES;
  }

  /** There is a new genre, under another one or at the top. */
  @JsonTypeName("genre.created.v1")
  record GenreCreated(
      GenreId genreId,
      String name,
      @Nullable String description,
      @Nullable GenreId parentId,
      AccountId by,
      Instant at)
      implements GenreEvent {}

  /** It is called this now. */
  @JsonTypeName("genre.renamed.v1")
  record GenreRenamed(GenreId genreId, String name, AccountId by, Instant at)
      implements GenreEvent {}

  /** It is described like this now, or no longer. */
  @JsonTypeName("genre.described.v1")
  record GenreDescribed(GenreId genreId, @Nullable String description, AccountId by, Instant at)
      implements GenreEvent {}

  /** With all below it, it stands under another one now, or at the top. */
  @JsonTypeName("genre.moved.v1")
  record GenreMoved(GenreId genreId, @Nullable GenreId parentId, AccountId by, Instant at)
      implements GenreEvent {}

  /** Each of the two is related to the other. */
  @JsonTypeName("genre.related.v1")
  record GenresRelated(GenreId genreId, GenreId otherId, AccountId by, Instant at)
      implements GenreEvent {}

  /** Neither of the two is related to the other any more. */
  @JsonTypeName("genre.unrelated.v1")
  record GenresUnrelated(GenreId genreId, GenreId otherId, AccountId by, Instant at)
      implements GenreEvent {}

  /** Nothing is put under it any more, and it is related to none; what named it still does. */
  @JsonTypeName("genre.retired.v1")
  record GenreRetired(GenreId genreId, AccountId by, Instant at) implements GenreEvent {}
}
