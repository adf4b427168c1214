package dev.playledger.query.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A track as clients see it: {@code duration} in seconds, {@code position} its place on the release
 * from 1, {@code royalty} a decimal amount with up to six digits after the point.
 */
public record TrackJson(
    long id,
    String title,
    BigDecimal duration,
    long releaseId,
    int position,
    @Nullable String fileUrl,
    @Nullable String isrc,
    long streams,
    BigDecimal royalty,
    Instant createdAt,
    Instant updatedAt) {}
