package dev.playledger.events.royalty;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.playledger.events.DomainEvent;
import dev.playledger.events.Money;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.RoyaltyId;
import java.time.Instant;

/** What can happen to an issued royalty; its track and month are in its id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface RoyaltyEvent extends DomainEvent {

  RoyaltyId royaltyId();

  @Override
  default RoyaltyId subject() {
    return royaltyId();
  }

  /** An admin granted money for a track and month, beside what its streams accrue. */
  @JsonTypeName("royalty.issued.v1")
  record RoyaltyIssued(
      RoyaltyId royaltyId, AccountId artistId, Money amount, AccountId by, Instant at)
      implements RoyaltyEvent {}

  /** An admin changed the amount to this. */
  @JsonTypeName("royalty.amended.v1")
  record RoyaltyAmended(RoyaltyId royaltyId, Money amount, AccountId by, Instant at)
      implements RoyaltyEvent {}

  /** An admin took an issued royalty back. */
  @JsonTypeName("royalty.voided.v1")
  record RoyaltyVoided(RoyaltyId royaltyId, AccountId by, Instant at) implements RoyaltyEvent {}
}
