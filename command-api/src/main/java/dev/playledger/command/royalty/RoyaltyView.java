package dev.playledger.command.royalty;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A royalty in an answer; the amount as a decimal with up to six digits after the point. */
record RoyaltyView(
    RoyaltyId id,
    String kind,
    BigDecimal amount,
    YearMonth period,
    TrackId trackId,
    AccountId artistId,
    TrackName track,
    ArtistName artist,
    Instant createdAt,
    Instant updatedAt) {

  /** The track by its title. */
  record TrackName(TrackId id, String title) {}

  /** The artist by the public name, if the account is still there. */
  record ArtistName(AccountId id, @Nullable String name) {}
}
