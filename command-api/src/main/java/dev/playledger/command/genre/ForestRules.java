package dev.playledger.command.genre;

import static java.util.Objects.requireNonNullElse;

import dev.playledger.command.genre.Genre.Retired;
import dev.playledger.command.genre.Genre.Standing;
import dev.playledger.command.genre.GenreCommand.ChangeGenre;
import dev.playledger.command.genre.GenreCommand.CreateGenre;
import dev.playledger.command.genre.GenreCommand.PlantGenres;
import dev.playledger.command.genre.GenreCommand.RelateGenres;
import dev.playledger.command.genre.GenreCommand.RetireGenre;
import dev.playledger.command.genre.GenreCommand.UnrelateGenres;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.events.genre.GenreEvent;
import dev.playledger.events.genre.GenreEvent.GenreCreated;
import dev.playledger.events.genre.GenreEvent.GenreDescribed;
import dev.playledger.events.genre.GenreEvent.GenreMoved;
import dev.playledger.events.genre.GenreEvent.GenreRenamed;
import dev.playledger.events.genre.GenreEvent.GenreRetired;
import dev.playledger.events.genre.GenreEvent.GenresRelated;
import dev.playledger.events.genre.GenreEvent.GenresUnrelated;
import dev.playledger.events.ids.GenreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of genres: what may stand where, under which name. */
final class ForestRules {

  /** The forest is read whole, here and wherever it is shown. */
  static final int MOST = 2000;

  private ForestRules() {}

  static List<GenreEvent> decide(Forest forest, GenreCommand command) {
    return switch (command) {
      case PlantGenres it -> plant(forest, it);
      case CreateGenre it -> create(forest, it);
      case ChangeGenre it -> change(forest, it);
      case RelateGenres it -> relate(forest, it);
      case UnrelateGenres it -> unrelate(forest, it);
      case RetireGenre it -> retire(forest, it);
    };
  }

  private static List<GenreEvent> plant(Forest forest, PlantGenres it) {
    if (!forest.genres().isEmpty()) {
      return List.of();
    }
    List<GenreEvent> events = new ArrayList<>();
    Forest now = forest;
    for (GenreCommand wish : it.wishes()) {
      for (GenreEvent event : now.decide(wish)) {
        events.add(event);
        now = now.evolve(event);
      }
    }
    return events;
  }

  private static List<GenreEvent> create(Forest forest, CreateGenre it) {
    if (forest.genres().size() >= MOST) {
      throw new Rejection("too-many-genres", "There are %d genres at most".formatted(MOST));
    }
    Place place = new Place(forest, it.genreId(), it.parentId());
    place.checkParent();
    place.checkLevels(1);
    place.checkName(it.name());
    return List.of(
        new GenreCreated(
            it.genreId(), it.name(), it.description(), it.parentId(), it.by(), it.at()));
  }

  private static List<GenreEvent> change(Forest forest, ChangeGenre it) {
    Standing now = standing(forest, it.genreId());
    String name = requireNonNullElse(it.name(), now.name());
    @Nullable String description = changed(it.description(), now.description());
    @Nullable GenreId parent = changed(it.parentId(), now.parent());
    Place place = new Place(forest, now.id(), parent);
    List<GenreEvent> events = new ArrayList<>();
    if (!Objects.equals(parent, now.parent())) {
      place.checkParent();
      place.checkLevels(forest.levelsOf(now.id()));
      events.add(new GenreMoved(now.id(), parent, it.by(), it.at()));
    }
    place.checkName(name);
    if (!name.equals(now.name())) {
      events.add(new GenreRenamed(now.id(), name, it.by(), it.at()));
    }
    if (!Objects.equals(description, now.description())) {
      events.add(new GenreDescribed(now.id(), description, it.by(), it.at()));
    }
    return events;
  }

  private static <T> @Nullable T changed(@Nullable Optional<T> change, @Nullable T present) {
    return change == null ? present : change.orElse(null);
  }

  private static List<GenreEvent> relate(Forest forest, RelateGenres it) {
    Standing one = standing(forest, it.genreId());
    Standing other = standing(forest, it.otherId());
    if (one.equals(other)) {
      throw new Rejection("genre-related-to-itself", "A genre is not related to itself");
    }
    return one.related().contains(other.id())
        ? List.of()
        : List.of(new GenresRelated(one.id(), other.id(), it.by(), it.at()));
  }

  private static List<GenreEvent> unrelate(Forest forest, UnrelateGenres it) {
    return switch (genre(forest, it.genreId())) {
      case Standing one when one.related().contains(genre(forest, it.otherId()).id()) ->
          List.of(new GenresUnrelated(it.genreId(), it.otherId(), it.by(), it.at()));
      case Standing _, Retired _ -> List.of();
    };
  }

  private static List<GenreEvent> retire(Forest forest, RetireGenre it) {
    return switch (genre(forest, it.genreId())) {
      case Retired _ -> List.of();
      case Standing one when forest.children(one.id()).findAny().isPresent() ->
          throw new Rejection(
              "genre-has-children", "Genres stand under it: move or retire those first");
      case Standing _ -> List.of(new GenreRetired(it.genreId(), it.by(), it.at()));
    };
  }

  private static Standing standing(Forest forest, GenreId id) {
    return switch (genre(forest, id)) {
      case Standing it -> it;
      case Retired _ -> throw new Rejection("genre-retired", "A retired genre stays as it is");
    };
  }

  private static Genre genre(Forest forest, GenreId id) {
    return forest.find(id).orElseThrow(() -> new NotThere("There is no such genre"));
  }
}
