package dev.playledger.command.royalty;

import dev.playledger.door.BadField;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PATCH /royalties/{id}}: the amount; what names the royalty may come along, but
 * stays.
 */
record RoyaltyPatch(
    @NotNull @Amount BigDecimal amount,
    @Nullable YearMonth period,
    @Nullable TrackId trackId,
    @Nullable AccountId artistId) {

  void checkNames(RoyaltyId royalty) {
    if (period != null && !period.equals(royalty.period())) {
      throw new BadField(
          "period", "names the royalty and cannot be changed; void it and issue another");
    }
    if (trackId != null && !trackId.equals(royalty.track())) {
      throw new BadField(
          "trackId", "names the royalty and cannot be changed; void it and issue another");
    }
  }
}
