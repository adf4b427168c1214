package dev.playledger.command.genre;

import dev.playledger.events.ids.GenreId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /genres}; without {@code parentId} it stands at the top. */
record NewGenre(
    @NotBlank @Size(max = NAME) String name,
    @Nullable @Size(max = DESCRIPTION) String description,
    @Nullable GenreId parentId) {

  /** The longest name, in characters. */
  static final int NAME = 100;

  /** The longest description, in characters. */
  static final int DESCRIPTION = 2000;
}
