package dev.playledger.projections.catalogue;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.projections.feed.Stamp;
import java.time.Instant;

/** A row of the table {@code release}. */
record Release(
    ReleaseId id,
    AccountId owner,
    ReleaseDetails details,
    Standing standing,
    Dates dates,
    Totals totals,
    Stamp stamp) {

  Release with(ReleaseDetails changed) {
    return new Release(id, owner, changed, standing, dates, totals, stamp);
  }

  Release with(Standing changed) {
    return new Release(id, owner, details, changed, dates, totals, stamp);
  }

  Release with(Totals changed) {
    return new Release(id, owner, details, standing, dates, changed, stamp);
  }

  Release with(Stamp changed) {
    return new Release(id, owner, details, standing, dates, totals, changed);
  }

  Release changed(Instant at, Stamp by) {
    return new Release(id, owner, details, standing, dates.changed(at), totals, by);
  }

  Release deleted(Instant at) {
    return new Release(id, owner, details, standing, dates.deleted(at), totals, stamp);
  }

  /** Whether what the search index says of its tracks would differ. */
  boolean looksLike(Release other) {
    return owner.equals(other.owner)
        && standing.status() == other.standing.status()
        && details.equals(other.details)
        && (dates.deletedAt() == null) == (other.dates.deletedAt() == null);
  }
}
