package dev.playledger.projections.feed;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The event store that a log comes from, where it says so; one log comes from one store. */
record Origin(@Nullable String store) {

  static Origin of(
      Projection projection, Progress from, List<ConsumerRecord<byte[], byte[]>> records) {
    if (from.store() != null) {
      return new Origin(from.store());
    }
    return records.stream()
        .flatMap(it -> projection.store(it).stream())
        .findFirst()
        .map(Origin::new)
        .orElse(new Origin(null));
  }

  /** The records up to the first of another store. */
  List<ConsumerRecord<byte[], byte[]>> own(
      Projection projection, List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().takeWhile(it -> isSaidBy(projection.store(it))).toList();
  }

  private boolean isSaidBy(Optional<String> said) {
    return said.isEmpty() || said.get().equals(store);
  }
}
