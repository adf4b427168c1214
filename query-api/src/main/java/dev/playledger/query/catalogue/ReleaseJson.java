package dev.playledger.query.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as clients see it; {@code totalStreams} repeats {@code streams}, and {@code
 * totalRoyalty} is a decimal amount with up to six digits after the point.
 */
public record ReleaseJson(
    long id,
    String title,
    long artistId,
    @Nullable String artistName,
    @Nullable LocalDate releaseDate,
    @Nullable String coverUrl,
    @Nullable String audioUrl,
    @Nullable String upc,
    ReleaseStatus status,
    @Nullable String reason,
    long streams,
    long totalStreams,
    BigDecimal totalRoyalty,
    List<TrackJson> tracks,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable Long decidedBy,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
