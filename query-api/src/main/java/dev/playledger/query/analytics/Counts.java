package dev.playledger.query.analytics;

import dev.playledger.events.Money;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Streams and what they accrued. */
record Counts(long streams, Money royalty) {

  static final Counts NONE = new Counts(0, Money.ZERO);

  static Counts of(ResultSet row) throws SQLException {
    return new Counts(row.getLong("streams"), new Money(row.getLong("royalty")));
  }

  Counts plus(Counts more) {
    return new Counts(Math.addExact(streams, more.streams), royalty.plus(more.royalty));
  }
}
