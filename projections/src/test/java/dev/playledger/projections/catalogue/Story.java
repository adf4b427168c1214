package dev.playledger.projections.catalogue;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.StreamsRecorded;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackMovedOut;
import dev.playledger.events.release.Showing;
import dev.playledger.events.release.TrackDetails;
import dev.playledger.projections.feed.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Events to tell stories of, and a catalogue after some of them. */
public final class Story {

  public static final AccountId ARTIST = new AccountId(7);
  public static final AccountId ADMIN = new AccountId(1);
  public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  public static final Instant LATER = NOW.plusSeconds(60);

  /** Streams of track 99 are counted before it comes. */
  private static final Map<TrackId, Totals> COUNTED =
      Map.of(new TrackId(99), new Totals(1000, 10_000_000, 5));

  private final Catalogue catalogue = new Catalogue(List.of(), List.of(), COUNTED);
  private long position;

  private Story() {}

  /** The catalogue after these events, which stand at the positions from 1. */
  static Story given(ReleaseEvent... events) {
    return new Story().when(events);
  }

  Story when(ReleaseEvent... events) {
    for (ReleaseEvent event : events) {
      position++;
      catalogue.on(event, new Stamp(position - 1, position));
    }
    return this;
  }

  /** Something of an earlier position, once more. */
  Story again(ReleaseEvent event, long at) {
    catalogue.on(event, new Stamp(at - 1, at));
    return this;
  }

  Story credit(long track, long micros) {
    position++;
    catalogue.credit(new TrackId(track), micros, position);
    return this;
  }

  Release release(long id) {
    return catalogue.release(new ReleaseId(id));
  }

  Track track(long id) {
    return catalogue.track(new TrackId(id));
  }

  Catalogue catalogue() {
    return catalogue;
  }

  public static Catalogue catalogueAfter(ReleaseEvent... events) {
    return given(events).catalogue;
  }

  public static long royaltyOfRelease(Catalogue catalogue, long id) {
    return catalogue.release(new ReleaseId(id)).totals().royalty();
  }

  public static ReleaseCreated created(long release, String title) {
    return new ReleaseCreated(new ReleaseId(release), ARTIST, details(title), ARTIST, NOW);
  }

  public static ReleaseDetails details(String title) {
    return new ReleaseDetails(title, LocalDate.of(2026, 12, 1), null, null, null);
  }

  public static TrackAdded added(long release, long track, int place) {
    return new TrackAdded(
        new ReleaseId(release), new TrackId(track), place, song("Song " + track), ARTIST, NOW);
  }

  public static TrackDetails song(String title) {
    return new TrackDetails(title, 180_000, "s3://song", new Isrc("AA6Q72000047"));
  }

  public static TrackMovedOut movedOut(long from, long track, int place, long to) {
    return new TrackMovedOut(
        new ReleaseId(from), new TrackId(track), place, new ReleaseId(to), ARTIST, LATER);
  }

  public static TrackMovedIn movedIn(long to, long track, int place, long from) {
    return new TrackMovedIn(
        new ReleaseId(to),
        new TrackId(track),
        place,
        new ReleaseId(from),
        song("Song " + track),
        Showing.SHOWN,
        List.of(),
        0,
        NOW,
        ARTIST,
        LATER);
  }

  public static TrackDeleted deleted(long release, long track, int place) {
    return new TrackDeleted(new ReleaseId(release), new TrackId(track), place, ARTIST, LATER);
  }

  public static StreamsRecorded recorded(long release, long track, long count) {
    return new StreamsRecorded(
        new ReleaseId(release),
        new TrackId(track),
        count,
        "shop",
        Territory.UNKNOWN,
        LocalDate.of(2026, 11, 20),
        "report-1",
        ADMIN,
        LATER);
  }
}
