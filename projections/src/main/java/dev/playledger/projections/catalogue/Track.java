package dev.playledger.projections.catalogue;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.Showing;
import dev.playledger.events.release.TrackDetails;
import java.time.Instant;

/** A row of the table {@code track}; its place on the release counts from 1. */
record Track(
    TrackId id,
    ReleaseId release,
    int place,
    TrackDetails details,
    Showing showing,
    People people,
    Dates dates,
    Totals totals,
    long position) {

  boolean live() {
    return dates.deletedAt() == null;
  }

  Track with(TrackDetails changed) {
    return new Track(id, release, place, changed, showing, people, dates, totals, position);
  }

  Track with(Showing changed) {
    return new Track(id, release, place, details, changed, people, dates, totals, position);
  }

  Track with(People changed) {
    return new Track(id, release, place, details, showing, changed, dates, totals, position);
  }

  Track with(Dates changed) {
    return new Track(id, release, place, details, showing, people, changed, totals, position);
  }

  Track with(Totals changed) {
    return new Track(id, release, place, details, showing, people, dates, changed, position);
  }

  Track at(ReleaseId newRelease, int newPlace) {
    return new Track(id, newRelease, newPlace, details, showing, people, dates, totals, position);
  }

  Track changed(Instant at, long by) {
    return with(dates.changed(at)).touched(by);
  }

  /** Changed by what happened elsewhere. */
  Track touched(long by) {
    return new Track(id, release, place, details, showing, people, dates, totals, by);
  }
}
