package dev.playledger.query.genre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A genre as clients see it: its level is 1 at the top, {@code retired} is there when it is. */
record GenreJson(
    long id,
    String name,
    @Nullable String description,
    @Nullable Long parentId,
    int level,
    List<Long> related,
    @Nullable Boolean retired,
    Instant createdAt,
    Instant updatedAt) {}
