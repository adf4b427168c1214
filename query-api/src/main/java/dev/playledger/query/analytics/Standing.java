package dev.playledger.query.analytics;

import dev.playledger.events.Money;
import jakarta.persistence.Tuple;

/** What something has come to, and what it had come to by the measure of the list before. */
record Standing(long id, Counts counts, long now, long before) {

  static Standing of(Tuple row, TopOf.Measure by) {
    Counts counts = new Counts(row.get(1, Long.class), new Money(row.get(2, Long.class)));
    long now =
        switch (by) {
          case streams -> counts.streams();
          case royalty -> counts.royalty().micros();
        };
    return new Standing(row.get(0, Long.class), counts, now, row.get(3, Long.class));
  }
}
