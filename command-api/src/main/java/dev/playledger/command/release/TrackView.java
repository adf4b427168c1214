package dev.playledger.command.release;

import dev.playledger.command.total.Totals.Total;
import dev.playledger.door.Decimals;
import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.Language;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.Credit;
import dev.playledger.events.release.TrackDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A track in an answer: the duration in seconds, the position from 1, the royalty with up to six
 * decimals.
 *
 * @param contributors those of the release, too
 * @param ignored who was not taken of those that its creation brought along
 */
record TrackView(
    TrackId id,
    String title,
    @Nullable String version,
    BigDecimal duration,
    ReleaseId releaseId,
    int position,
    @Nullable String fileUrl,
    @Nullable Isrc isrc,
    boolean isExplicit,
    @Nullable Language language,
    @Nullable String lyricsUrl,
    @Nullable String videoUrl,
    List<GenreId> genres,
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
    Instant updatedAt,
    @Nullable List<Invitation.Ignored> ignored) {

  /** With what is between owners and admins, or without. */
  static TrackView of(
      Sheet sheet,
      Track track,
      Total total,
      @Nullable List<Invitation.Ignored> ignored,
      boolean all) {
    TrackDetails details = track.details();
    return new TrackView(
        track.id(),
        details.title(),
        details.version(),
        Decimals.seconds(details.durationMs()),
        sheet.id(),
        sheet.position(track.id()),
        details.fileUrl(),
        details.isrc(),
        details.explicit(),
        details.language(),
        details.lyricsUrl(),
        details.videoUrl(),
        details.genres(),
        details.published(),
        track.showing().isPublic(),
        track.showing().isVisible(),
        track.showing().flag() != null,
        all ? track.showing().flag() : null,
        sheet.peopleOn(track).all(),
        details.credits(),
        total.played() + track.booked(),
        Decimals.money(total.royalty()),
        track.createdAt(),
        track.updatedAt(),
        ignored);
  }
}
