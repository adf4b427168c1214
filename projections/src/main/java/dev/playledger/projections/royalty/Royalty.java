package dev.playledger.projections.royalty;

import dev.playledger.events.Money;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.projections.feed.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code royalty}. */
record Royalty(
    RoyaltyId id,
    AccountId artist,
    Money amount,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant voidedAt,
    Stamp stamp) {

  /** What it adds to the totals. */
  Money counts() {
    return voidedAt == null ? amount : Money.ZERO;
  }
}
