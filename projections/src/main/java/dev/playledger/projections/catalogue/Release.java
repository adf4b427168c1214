package dev.playledger.projections.catalogue;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.Showing;
import dev.playledger.projections.feed.Stamp;
import java.time.Instant;

/** A row of the table {@code release}. */
record Release(
    ReleaseId id,
    AccountId owner,
    ReleaseDetails details,
    Standing standing,
    Showing showing,
    People people,
    Dates dates,
    Totals totals,
    Stamp stamp) {

  Release with(ReleaseDetails changed) {
    return new Release(id, owner, changed, standing, showing, people, dates, totals, stamp);
  }

  Release with(Standing changed) {
    return new Release(id, owner, details, changed, showing, people, dates, totals, stamp);
  }

  Release with(Showing changed) {
    return new Release(id, owner, details, standing, changed, people, dates, totals, stamp);
  }

  Release with(People changed) {
    return new Release(id, owner, details, standing, showing, changed, dates, totals, stamp);
  }

  Release with(Dates changed) {
    return new Release(id, owner, details, standing, showing, people, changed, totals, stamp);
  }

  Release with(Totals changed) {
    return new Release(id, owner, details, standing, showing, people, dates, changed, stamp);
  }

  Release with(Stamp changed) {
    return new Release(id, owner, details, standing, showing, people, dates, totals, changed);
  }

  Release of(AccountId artist) {
    return new Release(id, artist, details, standing, showing, people, dates, totals, stamp);
  }

  Release changed(Instant at, Stamp by) {
    return with(dates.changed(at)).with(by);
  }

  /** Whether what the search index says of its tracks would be the same. */
  boolean looksLike(Release other) {
    return owner.equals(other.owner)
        && details.equals(other.details)
        && standing.status() == other.standing.status()
        && showing.equals(other.showing)
        && people.equals(other.people)
        && (dates.deletedAt() == null) == (other.dates.deletedAt() == null);
  }
}
