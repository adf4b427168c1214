package dev.playledger.command.genre;

import dev.playledger.command.genre.Genre.Retired;
import dev.playledger.command.genre.Genre.Standing;
import dev.playledger.command.rejection.NotThere;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All genres, each at the top or under another one. They are one aggregate, for what must hold of
 * them (levels, names of siblings, nothing under itself) spans them, they are few, and they hardly
 * ever change.
 */
record Forest(List<Genre> genres) {

  List<GenreEvent> decide(GenreCommand command) {
    return ForestRules.decide(this, command);
  }

  Forest evolve(GenreEvent event) {
    return switch (event) {
      case GenreCreated it ->
          with(
              new Standing(
                  it.genreId(),
                  it.name(),
                  it.description(),
                  it.parentId(),
                  List.of(),
                  it.at(),
                  it.at()));
      case GenreRenamed it -> with(known(it.genreId()).named(it.name(), it.at()));
      case GenreDescribed it -> with(known(it.genreId()).described(it.description(), it.at()));
      case GenreMoved it -> with(known(it.genreId()).under(it.parentId(), it.at()));
      case GenresRelated it ->
          with(known(it.genreId()).related(it.otherId(), it.at()))
              .with(known(it.otherId()).related(it.genreId(), it.at()));
      case GenresUnrelated it ->
          with(known(it.genreId()).unrelated(it.otherId(), it.at()))
              .with(known(it.otherId()).unrelated(it.genreId(), it.at()));
      case GenreRetired it -> without(it);
    };
  }

  private Forest without(GenreRetired event) {
    Forest rest = with(new Retired(event.genreId()));
    for (GenreId related : known(event.genreId()).related()) {
      rest = rest.with(known(related).unrelated(event.genreId(), event.at()));
    }
    return rest;
  }

  private Forest with(Genre genre) {
    List<Genre> all = new ArrayList<>(genres);
    all.removeIf(it -> it.id().equals(genre.id()));
    all.add(genre);
    return new Forest(List.copyOf(all));
  }

  Optional<Genre> find(GenreId id) {
    return genres.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /**
   * One that stands.
   *
   * @throws NotThere when it does not
   */
  Standing known(GenreId id) {
    return standing()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotThere("There is no such genre"));
  }

  Stream<Standing> standing() {
    return genres.stream().filter(Standing.class::isInstance).map(Standing.class::cast);
  }

  Stream<Standing> children(@Nullable GenreId parent) {
    return standing().filter(it -> Objects.equals(it.parent(), parent));
  }

  /** On which level one is, or would be, that stands under this parent: the top is 1. */
  int levelUnder(@Nullable GenreId parent) {
    return parent == null ? 1 : 1 + levelUnder(known(parent).parent());
  }

  /** How many levels it takes with all below it. */
  int levelsOf(GenreId id) {
    return 1 + children(id).mapToInt(it -> levelsOf(it.id())).max().orElse(0);
  }

  /** Whether one is the other, or stands somewhere below it. */
  boolean isWithin(@Nullable GenreId id, GenreId other) {
    return id != null && (id.equals(other) || isWithin(known(id).parent(), other));
  }
}
