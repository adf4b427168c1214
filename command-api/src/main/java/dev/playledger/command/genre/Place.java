package dev.playledger.command.genre;

import dev.playledger.command.genre.Genre.Retired;
import dev.playledger.command.genre.Genre.Standing;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.events.SearchText;
import dev.playledger.events.ids.GenreId;
import org.jspecify.annotations.Nullable;

/** The place in the forest where a genre is to stand, which the rules of the forest must allow. */
record Place(Forest forest, GenreId genre, @Nullable GenreId parent) {

  /** How deep the forest goes. */
  static final int LEVELS = 6;

  void checkParent() {
    if (parent == null) {
      return;
    }
    switch (forest.find(parent).orElse(null)) {
      case null -> throw new WrongField("parentId", "there is no genre " + parent.value());
      case Retired _ -> throw new Rejection("genre-retired", "A retired genre takes no children");
      case Standing _ when forest.isWithin(parent, genre) ->
          throw new Rejection("genre-under-itself", "A genre cannot stand under itself");
      case Standing _ -> {}
    }
  }

  /** Whether there is room for a genre that takes so many levels with all below it. */
  void checkLevels(int levels) {
    if (forest.levelUnder(parent) - 1 + levels > LEVELS) {
      throw new Rejection("genre-too-deep", "Genres stand on %d levels at most".formatted(LEVELS));
    }
  }

  /** Names are compared as they are searched for, without case and accents. */
  void checkName(String name) {
    String wanted = SearchText.fold(name);
    if (forest
        .children(parent)
        .anyMatch(it -> !it.id().equals(genre) && SearchText.fold(it.name()).equals(wanted))) {
      throw new Rejection("genre-name-taken", "There is a genre of this name in the same place");
    }
  }
}
