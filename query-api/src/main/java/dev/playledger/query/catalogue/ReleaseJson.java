package dev.playledger.query.catalogue;

import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.CopyrightLine;
import dev.playledger.events.release.RejectionReason;
import dev.playledger.events.release.ReleaseType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as clients see it. {@code totalStreams} repeats {@code streams}, and {@code
 * totalRoyalty} is a decimal amount with up to six digits after the point; both are those of all
 * its tracks, also of such as the caller does not see.
 *
 * @param territories ISO 3166-1 alpha-2 codes, or {@code ["worldwide"]}
 * @param flagReason for owners and admins alone, as {@code reasons}, {@code reason} and {@code
 *     decidedBy} are
 * @param reason why it was rejected or taken down, in words
 * @param tracks those that the caller sees
 */
public record ReleaseJson(
    long id,
    String title,
    ReleaseType type,
    long artistId,
    @Nullable String artistName,
    LocalDate releaseDate,
    @Nullable String label,
    List<Long> genres,
    @Nullable String language,
    @Nullable CopyrightLine pLine,
    @Nullable CopyrightLine cLine,
    @Nullable String coverUrl,
    @Nullable String audioUrl,
    @Nullable String upc,
    List<String> territories,
    boolean explicit,
    boolean isPublic,
    boolean isVisible,
    boolean flagged,
    @Nullable String flagReason,
    ReleaseStatus status,
    @Nullable List<RejectionReason> reasons,
    @Nullable String reason,
    long streams,
    long totalStreams,
    BigDecimal totalRoyalty,
    List<TrackJson> tracks,
    List<Contributor> contributors,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable Long decidedBy,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
