package dev.playledger.command.royalty;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.royalty.RoyaltyCommand.AmendRoyalty;
import dev.playledger.command.royalty.RoyaltyCommand.IssueRoyalty;
import dev.playledger.command.royalty.RoyaltyCommand.VoidRoyalty;
import dev.playledger.events.Money;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.royalty.RoyaltyEvent;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyAmended;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyIssued;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyVoided;
import java.time.Instant;
import java.util.List;

/**
 * The rules of an issued royalty: at most one for a track and month, which can be amended, voided
 * and issued again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "state")
sealed interface Royalty {

  /** Before it is issued. */
  record NotYet() implements Royalty {}

  /** Money granted. */
  record Issued(AccountId artist, Money amount, Instant createdAt, Instant updatedAt)
      implements Royalty {}

  /** Taken back; the history stays. */
  record Voided(AccountId artist, Money amount, Instant createdAt, Instant voidedAt)
      implements Royalty {}

  default List<RoyaltyEvent> decide(RoyaltyCommand command) {
    return switch (command) {
      case IssueRoyalty it -> issue(it);
      case AmendRoyalty it -> amend(it);
      case VoidRoyalty it -> annul(it);
    };
  }

  default Royalty evolve(RoyaltyEvent event) {
    return switch (event) {
      case RoyaltyIssued it -> new Issued(it.artistId(), it.amount(), firstIssued(it), it.at());
      case RoyaltyAmended it ->
          new Issued(issued().artist(), it.amount(), issued().createdAt(), it.at());
      case RoyaltyVoided it ->
          new Voided(issued().artist(), issued().amount(), issued().createdAt(), it.at());
    };
  }

  /** The money it is worth now. */
  default Money worth() {
    return switch (this) {
      case Issued it -> it.amount();
      case NotYet _, Voided _ -> Money.ZERO;
    };
  }

  private Instant firstIssued(RoyaltyIssued event) {
    return switch (this) {
      case Voided it -> it.createdAt();
      case NotYet _, Issued _ -> event.at();
    };
  }

  private List<RoyaltyEvent> issue(IssueRoyalty it) {
    return switch (this) {
      case NotYet _, Voided _ ->
          List.of(new RoyaltyIssued(it.royaltyId(), it.artistId(), it.amount(), it.by(), it.at()));
      case Issued _ ->
          throw new Rejection(
              "royalty-already-issued",
              "There is a royalty for this track and month; amend it instead");
    };
  }

  private List<RoyaltyEvent> amend(AmendRoyalty it) {
    return switch (this) {
      case Issued now when it.artistId() != null && !it.artistId().equals(now.artist()) ->
          throw new Rejection(
              "royalty-of-another-artist", "A royalty stays with the artist it was issued to");
      case Issued now when now.amount().equals(it.amount()) -> List.of();
      case Issued _ -> List.of(new RoyaltyAmended(it.royaltyId(), it.amount(), it.by(), it.at()));
      case Voided _ ->
          throw new Rejection("royalty-voided", "A voided royalty can only be issued again");
      case NotYet _ -> throw new NotThere("There is no such royalty");
    };
  }

  private List<RoyaltyEvent> annul(VoidRoyalty it) {
    return switch (this) {
      case Issued _ -> List.of(new RoyaltyVoided(it.royaltyId(), it.by(), it.at()));
      case Voided _ -> List.of();
      case NotYet _ -> throw new NotThere("There is no such royalty");
    };
  }

  private Issued issued() {
    return switch (this) {
      case Issued it -> it;
      case NotYet _, Voided _ ->
          throw new IllegalStateException("nothing can happen to a royalty that is not issued");
    };
  }
}
