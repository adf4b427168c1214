package dev.playledger.query.totals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a track over time, the oldest first, and all of these together; royalties are
 * decimal amounts with up to six digits after the point. {@code from}, {@code to} and {@code group}
 * are there when they were asked for.
 */
record SeriesJson(
    long trackId,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    SeriesQuestion.Period by,
    SeriesQuestion.@Nullable Group group,
    List<Item> items,
    long streams,
    BigDecimal royalty) {

  /**
   * Streams of one day, {@code 2026-08-01}, or one month, {@code 2026-08}; one in which nothing was
   * counted is left out.
   */
  record Item(
      String period,
      @Nullable String store,
      @Nullable String territory,
      long streams,
      BigDecimal royalty) {}
}
