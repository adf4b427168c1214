package dev.playledger.query.genre;

import org.jspecify.annotations.Nullable;

/** A genre and its streams of the last thirty days, without those of what stands under it. */
record PopularGenre(long id, String name, @Nullable Long parentId, int level, long streams) {}
