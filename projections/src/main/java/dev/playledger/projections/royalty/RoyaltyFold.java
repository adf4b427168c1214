package dev.playledger.projections.royalty;

import dev.playledger.events.royalty.RoyaltyEvent;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyAmended;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyIssued;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyVoided;
import dev.playledger.projections.feed.Stamp;
import org.jspecify.annotations.Nullable;

/** What the events of an issued royalty make of its row. */
final class RoyaltyFold {

  private RoyaltyFold() {}

  static Royalty on(@Nullable Royalty before, RoyaltyEvent event, Stamp stamp) {
    if (before != null && before.stamp().position() >= stamp.position()) {
      return before;
    }
    return switch (event) {
      case RoyaltyIssued it ->
          new Royalty(
              it.royaltyId(),
              it.artistId(),
              it.amount(),
              before == null ? it.at() : before.createdAt(),
              it.at(),
              null,
              stamp);
      case RoyaltyAmended it -> {
        Royalty royalty = known(before, it);
        yield new Royalty(
            royalty.id(),
            royalty.artist(),
            it.amount(),
            royalty.createdAt(),
            it.at(),
            royalty.voidedAt(),
            stamp);
      }
      case RoyaltyVoided it -> {
        Royalty royalty = known(before, it);
        yield new Royalty(
            royalty.id(),
            royalty.artist(),
            royalty.amount(),
            royalty.createdAt(),
            it.at(),
            it.at(),
            stamp);
      }
    };
  }

  private static Royalty known(@Nullable Royalty royalty, RoyaltyEvent event) {
    if (royalty == null) {
      throw new IllegalStateException(event.royaltyId() + " was never issued");
    }
    return royalty;
  }
}
