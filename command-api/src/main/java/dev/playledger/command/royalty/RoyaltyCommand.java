package dev.playledger.command.royalty;

import dev.playledger.events.Money;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.RoyaltyId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an admin may wish of an issued royalty. */
sealed interface RoyaltyCommand {

  @TargetAggregateIdentifier
  RoyaltyId royaltyId();

  AccountId by();

  Instant at();

  /** Grant money for a track and month, again after it was voided. */
  record IssueRoyalty(
      RoyaltyId royaltyId, AccountId artistId, Money amount, AccountId by, Instant at)
      implements RoyaltyCommand {}

  /** Make the amount this; the artist, when named, must be the one it was issued to. */
  record AmendRoyalty(
      RoyaltyId royaltyId, Money amount, @Nullable AccountId artistId, AccountId by, Instant at)
      implements RoyaltyCommand {}

  /** Take it back. */
  record VoidRoyalty(RoyaltyId royaltyId, AccountId by, Instant at) implements RoyaltyCommand {}
}
