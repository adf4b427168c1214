package dev.playledger.ingest.count;

import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.events.streams.Accrual;
import dev.playledger.events.streams.DailyStreams;
import dev.playledger.events.streams.TrackTotal;
import dev.playledger.ingest.book.Book;
import dev.playledger.ingest.book.Rows;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueStore;

/** The totals of the tracks of one task, and what has been added since the last commit. */
final class Counts {

  static final int STREAMS = 0;
  static final int ACCRUED = 1;
  private static final int AT = 2;

  private static final int PLAYED = 0;
  private static final int BOOKED = 1;
  private static final int MONEY = 2;
  private static final int HOME = 3;

  private static final long MONTHS = 4096;

  /** Of a record, so that it is far below a megabyte. */
  private static final int MOST_BYTES = 256 * 1024;

  private final CountSettings settings;
  private final Book tracks;
  private final Book months;
  private final Rows shares = new Rows(2);
  private final DailyStreams.Writer days = new DailyStreams.Writer();
  private final List<byte[]> fullDays = new ArrayList<>();
  private int day = Integer.MIN_VALUE;
  private long month;

  Counts(
      CountSettings settings,
      KeyValueStore<Long, byte[]> tracks,
      KeyValueStore<Long, byte[]> months) {
    this.settings = settings;
    this.tracks = new Book(TrackTotal.NUMBERS - 1, tracks);
    this.months = new Book(Accrual.NUMBERS - 1, months);
  }

  /** Takes streams that were accepted at that time, and tells how many rows they are. */
  int played(AcceptedStreams rows, long at) {
    int taken = 0;
    while (rows.next()) {
      add(rows.track(), PLAYED, rows.day(), rows.store(), rows.territory(), rows.streams(), at);
      taken++;
    }
    return taken;
  }

  void told(TrackId track, Fact.Told fact) {
    switch (fact) {
      case Fact.Home(var release) -> move(track.value(), release == null ? 0 : release.value());
      case Fact.Booked(var on, long streams, var at) ->
          add(
              track.value(),
              BOOKED,
              Math.toIntExact(on.day().toEpochDay()),
              on.store(),
              on.territory().code(),
              streams,
              at.toEpochMilli());
    }
  }

  private void add(
      long track, int kind, int on, String store, int territory, long streams, long at) {
    long worth = settings.worth(streams);
    int book = tracks.row(track);
    tracks.add(book, kind, streams);
    tracks.add(book, MONEY, worth);
    share(tracks.get(book, HOME), streams, worth);
    int royalty = months.row(royalty(track, on));
    months.add(royalty, STREAMS, streams);
    months.add(royalty, ACCRUED, worth);
    months.set(royalty, AT, Math.max(at, months.get(royalty, AT)));
    days.add(track, on, store, territory, streams, worth);
    if (days.bytes() >= MOST_BYTES) {
      fullDays.add(days.take());
    }
  }

  private void move(long track, long release) {
    int book = tracks.row(track);
    long from = tracks.get(book, HOME);
    if (from != release) {
      tracks.set(book, HOME, release);
      long streams = Math.addExact(tracks.get(book, PLAYED), tracks.get(book, BOOKED));
      long money = tracks.get(book, MONEY);
      share(from, -streams, -money);
      share(release, streams, money);
    }
  }

  private void share(long release, long streams, long money) {
    if (release != 0) {
      int share = shares.row(release);
      shares.add(share, STREAMS, streams);
      shares.add(share, ACCRUED, money);
    }
  }

  /** What was booked for a day before the first month accrues in that one. */
  private long royalty(long track, int on) {
    if (on != day) {
      YearMonth first = RoyaltyId.FIRST;
      YearMonth its = YearMonth.from(LocalDate.ofEpochDay(on));
      TrackId any = new TrackId(1);
      month = RoyaltyId.accrued(any, its.isBefore(first) ? first : its).value() / 2 - MONTHS;
      day = on;
    }
    return (track * MONTHS + month) * 2;
  }

  Book tracks() {
    return tracks;
  }

  Book months() {
    return months;
  }

  /** What tracks have brought to releases, or taken from them. */
  Rows shares() {
    return shares;
  }

  /** Hands out what was added to days, in records. */
  void takeDays(Consumer<byte[]> each) {
    fullDays.forEach(each);
    fullDays.clear();
    if (!days.isEmpty()) {
      each.accept(days.take());
    }
  }
}
