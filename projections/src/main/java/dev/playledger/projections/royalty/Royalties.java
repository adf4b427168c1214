package dev.playledger.projections.royalty;

import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.royalty.RoyaltyEvent;
import dev.playledger.projections.catalogue.Catalogue;
import dev.playledger.projections.feed.Stamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The royalties that a batch of events touches, and those it has changed. */
public final class Royalties {

  private final Map<RoyaltyId, Royalty> royalties = new HashMap<>();
  private final Map<RoyaltyId, Royalty> changed = new LinkedHashMap<>();

  Royalties(Collection<Royalty> royalties) {
    royalties.forEach(it -> this.royalties.put(it.id(), it));
  }

  /** What happened to a royalty, and with it to the totals of its track. */
  public void on(RoyaltyEvent event, Stamp stamp, Catalogue catalogue) {
    @Nullable Royalty before = royalties.get(event.royaltyId());
    Royalty after = RoyaltyFold.on(before, event, stamp);
    if (!after.equals(before)) {
      long counted = before == null ? 0 : before.counts().micros();
      catalogue.credit(
          after.id().track(),
          Math.subtractExact(after.counts().micros(), counted),
          stamp.position());
      royalties.put(after.id(), after);
      changed.put(after.id(), after);
    }
  }

  Collection<Royalty> changed() {
    return changed.values();
  }
}
