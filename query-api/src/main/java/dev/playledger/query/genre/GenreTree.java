package dev.playledger.query.genre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A genre with all that stands under it. */
record GenreTree(
    long id,
    String name,
    @Nullable String description,
    int level,
    List<Long> related,
    List<GenreTree> children) {}
