package dev.playledger.projections.feed;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records of one partition, to be applied from there on.
 *
 * @param store the event store that the log comes from, where it says so; one log comes from one
 */
record Batch(Progress from, @Nullable String store, List<ConsumerRecord<byte[], byte[]>> records) {

  static Batch of(
      Projection projection, Progress from, List<ConsumerRecord<byte[], byte[]>> records) {
    @Nullable String store = from.store();
    if (store == null) {
      store =
          records.stream().flatMap(it -> projection.store(it).stream()).findFirst().orElse(null);
    }
    return new Batch(from, store, List.copyOf(records));
  }

  /** That the values are, at least. */
  int bytes() {
    return records.stream().mapToInt(it -> Math.max(0, it.serializedValueSize())).sum();
  }

  /** Up to the first record of another store. */
  Batch own(Projection projection) {
    return new Batch(
        from, store, records.stream().takeWhile(it -> isSaidBy(projection.store(it))).toList());
  }

  Batch part(int begin, int end) {
    return new Batch(from, store, records.subList(begin, end));
  }

  Batch goingOnAt(Progress middle) {
    return new Batch(middle, store, records);
  }

  /** Where it goes on after all of it. */
  Progress reached(@Nullable Long position) {
    return from.after(records.getLast().offset() + 1, position, store);
  }

  private boolean isSaidBy(Optional<String> said) {
    return said.isEmpty() || said.get().equals(store);
  }
}
