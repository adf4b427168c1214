package dev.playledger.query.catalogue;

import dev.playledger.door.Decimals;
import dev.playledger.events.Money;
import dev.playledger.events.release.CopyrightLine;
import dev.playledger.events.release.RejectionReason;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives rows the shapes that somebody sees. */
record Shapes(Sight sight) {

  /** With its live tracks, whoever sees them. */
  ReleaseJson release(ReleaseRow row, @Nullable String artistName, List<TrackRow> tracks) {
    boolean owns = sight.owns(row);
    return new ReleaseJson(
        row.id,
        row.title,
        row.type,
        row.ownerId,
        artistName,
        row.releaseDate,
        row.label,
        List.of(row.genres),
        row.language,
        line(row.pYear, row.pOwner),
        line(row.cYear, row.cOwner),
        row.coverUrl,
        row.audioUrl,
        row.upc,
        List.of(row.territories),
        row.explicit,
        row.isPublic,
        row.isVisible,
        row.flagged,
        owns ? row.flagReason : null,
        row.status,
        owns ? reasons(row.reasons) : null,
        owns ? row.reason : null,
        row.streams,
        row.streams,
        Decimals.money(Money.ofMicros(row.royalty)),
        tracks.stream().filter(it -> sight.sees(it, row)).map(it -> track(it, row)).toList(),
        row.team().all(),
        row.submittedAt,
        row.decidedAt,
        owns ? row.decidedBy : null,
        row.createdAt,
        row.updatedAt,
        row.version);
  }

  TrackJson track(TrackRow row, ReleaseRow release) {
    return new TrackJson(
        row.id,
        row.title,
        row.version,
        Decimals.seconds(row.durationMs),
        row.releaseId,
        row.place,
        row.fileUrl,
        row.isrc,
        row.explicit,
        row.language,
        row.lyricsUrl,
        row.videoUrl,
        List.of(row.genres),
        row.isPublished,
        row.isPublic,
        row.isVisible,
        row.flagged,
        sight.owns(row, release) ? row.flagReason : null,
        release.team().and(row.team()).all(),
        row.credits(),
        row.streams,
        Decimals.money(Money.ofMicros(row.royalty)),
        row.createdAt,
        row.updatedAt);
  }

  private static @Nullable CopyrightLine line(@Nullable Integer year, @Nullable String owner) {
    return year == null || owner == null ? null : new CopyrightLine(year, owner);
  }

  private static List<RejectionReason> reasons(String[] names) {
    return Stream.of(names).map(RejectionReason::valueOf).toList();
  }
}
