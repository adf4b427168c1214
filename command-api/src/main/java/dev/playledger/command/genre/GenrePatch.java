package dev.playledger.command.genre;

import static dev.playledger.command.genre.NewGenre.DESCRIPTION;
import static dev.playledger.command.genre.NewGenre.NAME;

import dev.playledger.command.genre.GenreCommand.ChangeGenre;
import dev.playledger.door.Patch;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.GenreId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PATCH /genres/{id}}: what is missing stays, null clears; without a parent it
 * stands at the top.
 */
record GenrePatch(
    @Nullable Optional<@NotBlank @Size(max = NAME) String> name,
    @Nullable Optional<@Size(max = DESCRIPTION) String> description,
    @Nullable Optional<GenreId> parentId) {

  ChangeGenre command(GenreId genre, AccountId by, Instant at) {
    @Nullable String kept = Patch.kept("name", name);
    return new ChangeGenre(
        genre, kept == null ? null : kept.strip(), description, parentId, by, at);
  }
}
