package dev.playledger.command.release;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Upc;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A release in an answer, with its tracks; its totals are the sums of theirs. */
record ReleaseView(
    ReleaseId id,
    String title,
    AccountId artistId,
    @Nullable String artistName,
    LocalDate releaseDate,
    @Nullable String coverUrl,
    @Nullable String audioUrl,
    @Nullable Upc upc,
    Status status,
    @Nullable String reason,
    long streams,
    long totalStreams,
    BigDecimal totalRoyalty,
    List<TrackView> tracks,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable AccountId decidedBy,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
