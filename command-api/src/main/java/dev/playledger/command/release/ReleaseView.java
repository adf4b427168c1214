package dev.playledger.command.release;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Language;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Territories;
import dev.playledger.events.ids.Upc;
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
 * A release in an answer, with its tracks; its totals are the sums of theirs.
 *
 * @param reason of a rejection, in words, or of a take-down
 * @param ignored who was not taken of those that its creation brought along
 */
record ReleaseView(
    ReleaseId id,
    String title,
    ReleaseType type,
    AccountId artistId,
    @Nullable String artistName,
    LocalDate releaseDate,
    @Nullable String label,
    List<GenreId> genres,
    @Nullable Language language,
    @Nullable CopyrightLine pLine,
    @Nullable CopyrightLine cLine,
    @Nullable String coverUrl,
    @Nullable String audioUrl,
    @Nullable Upc upc,
    Territories territories,
    boolean explicit,
    boolean isPublic,
    boolean isVisible,
    boolean flagged,
    @Nullable String flagReason,
    Status status,
    List<RejectionReason> reasons,
    @Nullable String reason,
    long streams,
    long totalStreams,
    BigDecimal totalRoyalty,
    List<TrackView> tracks,
    List<Contributor> contributors,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable AccountId decidedBy,
    Instant createdAt,
    Instant updatedAt,
    long version,
    @Nullable List<Invitation.Ignored> ignored) {}
