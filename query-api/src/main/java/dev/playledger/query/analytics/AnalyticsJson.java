package dev.playledger.query.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Streams over time, the oldest first, and all of these together; royalties are what the streams
 * accrued, as decimal amounts with up to six digits after the point. {@code previous} and {@code
 * change} are there when they were asked for.
 */
record AnalyticsJson(
    Scope scope,
    @Nullable Long id,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Period by,
    @Nullable Group group,
    List<SeriesItem> items,
    long streams,
    BigDecimal royalty,
    Comparison.@Nullable Before previous,
    Comparison.@Nullable Change change) {}
