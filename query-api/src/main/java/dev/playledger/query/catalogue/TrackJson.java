package dev.playledger.query.catalogue;

import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.Credit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A track as clients see it: {@code duration} in seconds, {@code position} its place on the release
 * from 1, {@code royalty} a decimal amount with up to six digits after the point.
 *
 * @param flagReason for owners and admins alone
 * @param contributors those of its release among them
 */
public record TrackJson(
    long id,
    String title,
    @Nullable String version,
    BigDecimal duration,
    long releaseId,
    int position,
    @Nullable String fileUrl,
    @Nullable String isrc,
    boolean isExplicit,
    @Nullable String language,
    @Nullable String lyricsUrl,
    @Nullable String videoUrl,
    List<Long> genres,
    boolean isPublished,
    boolean isPublic,
    boolean isVisible,
    boolean flagged,
    @Nullable String flagReason,
    List<Contributor> contributors,
    List<Credit> credits,
    long streams,
    BigDecimal royalty,
    Instant createdAt,
    Instant updatedAt) {}
