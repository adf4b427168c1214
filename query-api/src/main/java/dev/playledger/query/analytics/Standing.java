package dev.playledger.query.analytics;

import dev.playledger.events.Money;
import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * What something has come to, and its rank now and before. Those with as much share a rank; what
 * had nothing before, or less, stood nowhere.
 */
record Standing(long id, Counts counts, int rank, @Nullable Integer before) {

  static Standing of(Tuple row) {
    return new Standing(
        row.get(0, Long.class),
        new Counts(row.get(1, Long.class), new Money(row.get(2, Long.class))),
        Math.toIntExact(row.get(3, Long.class)),
        row.get(4, Long.class) > 0 ? Math.toIntExact(row.get(5, Long.class)) : null);
  }

  long by(TopOf.Measure measure) {
    return switch (measure) {
      case streams -> counts.streams();
      case royalty -> counts.royalty().micros();
    };
  }
}
