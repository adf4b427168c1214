package dev.playledger.projections.catalogue;

import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackMovedOut;
import dev.playledger.events.release.ReleaseEvent.TracksReordered;
import dev.playledger.events.release.Showing;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What happens to the tracks of a release; its totals are those of its live tracks after every
 * event.
 */
final class TrackFold {

  private TrackFold() {}

  static Rows added(Catalogue books, Release release, TrackAdded it) {
    Totals counted = books.counted(it.trackId());
    return Rows.of(
        release.with(release.totals().plus(counted)),
        new Track(
            it.trackId(),
            it.releaseId(),
            it.position(),
            it.details(),
            Showing.SHOWN,
            People.NOBODY,
            Dates.begun(it.at()),
            counted,
            release.stamp().position()));
  }

  /**
   * The totals go at once with the track, whose place on the other release comes with the next
   * event.
   */
  static Rows movedOut(Catalogue books, Release release, TrackMovedOut it) {
    Track track = touched(books, release, it.trackId());
    Release target = books.release(it.to());
    return new Rows(
            List.of(
                release.with(release.totals().minus(track.totals())),
                target
                    .with(target.totals().plus(track.totals()))
                    .with(target.stamp().at(release.stamp().position()))),
            List.of(track.at(it.to(), 0)))
        .and(movedUp(books, release, it.position()));
  }

  static Rows movedIn(Catalogue books, Release release, TrackMovedIn it) {
    Track track = touched(books, release, it.trackId());
    return Rows.of(
        release,
        track
            .at(it.releaseId(), it.position())
            .with(it.details())
            .with(it.showing())
            .with(new People(it.contributors()))
            .with(new Dates(it.createdAt(), it.at(), null)));
  }

  static Rows deleted(Catalogue books, Release release, TrackDeleted it) {
    Track track = books.track(it.trackId());
    return Rows.of(release.with(release.totals().minus(track.totals())), gone(track, release))
        .and(movedUp(books, release, it.position()));
  }

  /** Only the release is younger by it: of the tracks, those that stand elsewhere now. */
  static Rows reordered(Catalogue books, Release release, TracksReordered it) {
    List<Track> moved =
        IntStream.range(0, it.tracks().size())
            .mapToObj(i -> books.track(it.tracks().get(i)).at(release.id(), i + 1))
            .filter(track -> track.place() != books.track(track.id()).place())
            .map(track -> track.touched(release.stamp().position()))
            .toList();
    return Rows.of(release).and(moved);
  }

  static Rows changed(Catalogue books, Release release, TrackId id, UnaryOperator<Track> change) {
    return Rows.of(release, change.apply(touched(books, release, id)));
  }

  /** Only the versions change: the totals come from the count. */
  static Rows counted(Catalogue books, Release release, TrackId track) {
    return Rows.of(release, touched(books, release, track));
  }

  static Track gone(Track track, Release release) {
    return track
        .with(track.dates().deleted(release.dates().updatedAt()))
        .touched(release.stamp().position());
  }

  /** A track that has left the catalogue still earns, its release does not. */
  static Rows credit(Catalogue books, TrackId id, Totals more, long position) {
    Track track = books.track(id);
    Track credited = track.with(track.totals().plus(more)).touched(position);
    if (!track.live()) {
      return new Rows(List.of(), List.of(credited));
    }
    Release release = books.release(track.release());
    return Rows.of(
        release.with(release.totals().plus(more)).with(release.stamp().at(position)), credited);
  }

  private static Track touched(Catalogue books, Release release, TrackId track) {
    return books.track(track).changed(release.dates().updatedAt(), release.stamp().position());
  }

  private static List<Track> movedUp(Catalogue books, Release release, int place) {
    return books.behind(release.id(), place).stream()
        .map(it -> it.at(it.release(), it.place() - 1).touched(release.stamp().position()))
        .toList();
  }
}
