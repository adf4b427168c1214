package dev.playledger.command.genre;

import dev.playledger.command.genre.Genre.Standing;
import dev.playledger.command.log.After;
import dev.playledger.events.ids.GenreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A genre in an answer; its level is 1 at the top. */
record GenreView(
    GenreId id,
    String name,
    @Nullable String description,
    @Nullable GenreId parentId,
    int level,
    List<GenreId> related,
    Instant createdAt,
    Instant updatedAt) {

  static GenreView of(After<Forest> after, GenreId id) {
    Standing it = after.state().known(id);
    return new GenreView(
        id,
        it.name(),
        it.description(),
        it.parent(),
        after.state().levelUnder(it.parent()),
        it.related(),
        it.createdAt(),
        it.updatedAt());
  }
}
