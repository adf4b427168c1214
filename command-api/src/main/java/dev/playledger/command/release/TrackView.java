package dev.playledger.command.release;

import dev.playledger.command.total.Totals.Total;
import dev.playledger.door.Decimals;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A track in an answer: the duration in seconds, the position from 1, the royalty with up to six
 * decimals.
 */
record TrackView(
    TrackId id,
    String title,
    BigDecimal duration,
    ReleaseId releaseId,
    int position,
    @Nullable String fileUrl,
    @Nullable Isrc isrc,
    long streams,
    BigDecimal royalty,
    Instant createdAt,
    Instant updatedAt) {

  static TrackView of(Sheet sheet, Track track, Total total) {
    return new TrackView(
        track.id(),
        track.details().title(),
        Decimals.seconds(track.details().durationMs()),
        sheet.id(),
        sheet.position(track.id()),
        track.details().fileUrl(),
        track.details().isrc(),
        total.played() + track.booked(),
        Decimals.money(total.royalty()),
        track.createdAt(),
        track.updatedAt());
  }
}
