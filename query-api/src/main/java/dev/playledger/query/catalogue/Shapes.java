package dev.playledger.query.catalogue;

import dev.playledger.door.Decimals;
import dev.playledger.events.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives rows the shapes that clients see. */
final class Shapes {

  private Shapes() {}

  static ReleaseJson release(ReleaseRow row, @Nullable String artistName, List<TrackJson> tracks) {
    return new ReleaseJson(
        row.id,
        row.title,
        row.ownerId,
        artistName,
        row.releaseDate,
        row.coverUrl,
        row.audioUrl,
        row.upc,
        row.status,
        row.reason,
        row.streams,
        row.streams,
        Decimals.money(Money.ofMicros(row.royalty)),
        tracks,
        row.submittedAt,
        row.decidedAt,
        row.decidedBy,
        row.createdAt,
        row.updatedAt,
        row.version);
  }

  static TrackJson track(TrackRow row) {
    return new TrackJson(
        row.id,
        row.title,
        Decimals.seconds(row.durationMs),
        row.releaseId,
        row.place,
        row.fileUrl,
        row.isrc,
        row.streams,
        Decimals.money(Money.ofMicros(row.royalty)),
        row.createdAt,
        row.updatedAt);
  }
}
