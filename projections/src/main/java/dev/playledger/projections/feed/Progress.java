package dev.playledger.projections.feed;

import org.jspecify.annotations.Nullable;

/**
 * How far a partition of a log has been read: the offset to go on at, the last position, and of
 * which log and generation of rows that holds.
 */
record Progress(
    String projection,
    int partition,
    long nextOffset,
    long position,
    @Nullable String store,
    @Nullable String topicId,
    int generation) {

  Progress after(long offset, @Nullable Long seen, @Nullable String ofStore) {
    return new Progress(
        projection,
        partition,
        offset,
        seen == null ? position : Math.max(position, seen),
        store == null ? ofStore : store,
        topicId,
        generation);
  }

  Progress of(String newTopicId) {
    return new Progress(projection, partition, nextOffset, position, store, newTopicId, generation);
  }
}
