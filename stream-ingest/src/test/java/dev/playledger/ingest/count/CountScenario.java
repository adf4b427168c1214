package dev.playledger.ingest.count;

import static dev.playledger.ingest.log.Driver.TOPICS;

import dev.playledger.events.Money;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.StreamsCorrected;
import dev.playledger.events.release.ReleaseEvent.StreamsRecorded;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackMovedOut;
import dev.playledger.events.release.Showing;
import dev.playledger.events.release.TrackDetails;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.events.streams.Counted;
import dev.playledger.events.streams.DayKey;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.events.streams.TrackTotal;
import dev.playledger.ingest.log.Driver;
import dev.playledger.ingest.log.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A count at a hundred micro-units a stream, and what it has told so far. */
final class CountScenario implements AutoCloseable {

  static final LocalDate DAY = LocalDate.parse("2026-11-19");
  static final Territory GERMANY = new Territory("DE");

  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
  private static final AccountId ADMIN = new AccountId(1);
  private static final TrackDetails DETAILS = new TrackDetails("Neon", 1000, null, null);

  private final Driver driver;
  private final Map<String, List<byte @Nullable []>> told = new HashMap<>();

  CountScenario() {
    this(Driver.CACHE);
  }

  CountScenario(long cacheBytes) {
    driver = new Driver(cacheBytes, it -> CountTopology.of(TOPICS, new CountSettings(100), it));
  }

  CountScenario given(ReleaseEvent... events) {
    Stream.of(events).forEach(driver::write);
    return this;
  }

  /** Streams of a track on a day. */
  record Sum(long track, String day, long streams) {}

  CountScenario played(Sum... sums) {
    var rows = new AcceptedStreams.Writer();
    for (Sum it : sums) {
      int day = (int) LocalDate.parse(it.day).toEpochDay();
      rows.add(0, 0, 1, it.track, day, "spotify", GERMANY.code(), it.streams);
    }
    driver.write(TOPICS.acceptedStreams(), null, rows.take());
    return this;
  }

  static Sum sum(long track, String day, long streams) {
    return new Sum(track, day, streams);
  }

  static Sum sum(long track, long streams) {
    return sum(track, DAY.toString(), streams);
  }

  static ReleaseEvent added(long release, long track) {
    return new TrackAdded(new ReleaseId(release), new TrackId(track), 1, DETAILS, ADMIN, AT);
  }

  static ReleaseEvent movedOut(long track, long from, long to) {
    return new TrackMovedOut(
        new ReleaseId(from), new TrackId(track), 1, new ReleaseId(to), ADMIN, AT);
  }

  static ReleaseEvent movedIn(long track, long from, long to) {
    return new TrackMovedIn(
        new ReleaseId(to),
        new TrackId(track),
        1,
        new ReleaseId(from),
        DETAILS,
        Showing.SHOWN,
        List.of(),
        0,
        AT,
        ADMIN,
        AT);
  }

  static ReleaseEvent deleted(long release, long track) {
    return new TrackDeleted(new ReleaseId(release), new TrackId(track), 1, ADMIN, AT);
  }

  static ReleaseEvent releaseDeleted(long release, TrackId... tracks) {
    return new ReleaseDeleted(new ReleaseId(release), List.of(tracks), ADMIN, AT);
  }

  static ReleaseEvent recorded(long release, long track, LocalDate day, long count) {
    return new StreamsRecorded(
        new ReleaseId(release), new TrackId(track), count, "spotify", GERMANY, day, "r", ADMIN, AT);
  }

  static ReleaseEvent corrected(long release, long track, long delta) {
    return new StreamsCorrected(
        new ReleaseId(release),
        new TrackId(track),
        delta,
        0,
        0,
        "manual",
        Territory.UNKNOWN,
        DAY,
        ADMIN,
        AT);
  }

  Map<Long, TrackTotal> tracks() {
    return Told.tracks(all(TOPICS.trackTotals()));
  }

  Map<Long, ReleaseTotal> releases() {
    return Told.releases(all(TOPICS.releaseTotals()));
  }

  Map<DayKey, Counted> days() {
    return Told.days(all(TOPICS.dailyStreams()));
  }

  Map<Long, Counted> months() {
    return Told.months(all(TOPICS.royaltyAccruals()));
  }

  /** The records of a topic from the beginning. */
  private List<byte @Nullable []> all(String topic) {
    List<byte @Nullable []> all = told.computeIfAbsent(topic, _ -> new ArrayList<>());
    driver.read(topic).forEach(it -> all.add(it.value()));
    return all;
  }

  static TrackTotal track(long played, long booked) {
    return new TrackTotal(played, booked, new Money((played + booked) * 100));
  }

  static ReleaseTotal release(long streams) {
    return new ReleaseTotal(streams, new Money(streams * 100));
  }

  static Counted counted(long streams) {
    return new Counted(streams, new Money(streams * 100));
  }

  @Override
  public void close() {
    driver.close();
  }
}
