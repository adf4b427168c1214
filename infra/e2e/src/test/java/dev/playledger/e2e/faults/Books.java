package dev.playledger.e2e.faults;

import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What the read tables must hold when each of these events has counted once. */
final class Books {

  private static final int RATE = 10_000;

  private record Day(long track, LocalDate day, String store, String territory) {

    String place() {
      return day + "|" + store + "|" + territory;
    }
  }

  private final Map<Day, Long> days = new HashMap<>();
  private long accepted;
  private long tooShort;
  private long rejected;

  Books(int events) {
    for (int number = 0; number < events; number++) {
      add(Play.of(number));
    }
  }

  private void add(Play play) {
    switch (play.fate()) {
      case TOO_SHORT -> tooShort++;
      case REJECTED -> rejected++;
      case ACCEPTED -> {
        accepted++;
        var day = new Day(play.track(), play.day(), play.store(), play.territory());
        days.merge(day, (long) play.count(), Long::sum);
      }
    }
  }

  /** The rows, as {@link ReadTables} shows them, when every event was sent so many times. */
  List<String> rows(int times) {
    Map<Long, Long> tracks = by(it -> it.track());
    Map<Long, Long> releases = by(it -> Catalogue.home(it.track()).value());
    long streams = tracks.values().stream().mapToLong(it -> it).sum();
    return Stream.of(
            all("day", days, (day, it) -> row(day.track, day.day, day.store, day.territory, it)),
            all("track-day", by(it -> it.track + "|" + it.day), Books::row),
            all("store-day", by(Day::place), Books::row),
            all("month", by(Books::month), (id, it) -> month(new RoyaltyId(id), it)),
            LongStream.rangeClosed(1, Catalogue.TRACKS)
                .mapToObj(it -> "total|" + row(it, tracks.getOrDefault(it, 0L))),
            LongStream.rangeClosed(1, Catalogue.TRACKS)
                .mapToObj(it -> track(it, tracks.getOrDefault(it, 0L))),
            releases("release", releases),
            releases("folded", releases),
            verdicts(times, streams))
        .flatMap(Function.identity())
        .sorted()
        .toList();
  }

  private Stream<String> verdicts(int times, long streams) {
    long events = times * (accepted + tooShort + rejected);
    long doubles = (times - 1) * accepted;
    return Stream.of(
        "refused|" + times * rejected,
        "verdicts|%d|%d|%d|%d|%d|%d|0"
            .formatted(events, accepted, streams, doubles, times * tooShort, times * rejected));
  }

  private <K> Map<K, Long> by(Function<Day, K> key) {
    Map<K, Long> sums = new HashMap<>();
    days.forEach((day, streams) -> sums.merge(key.apply(day), streams, Long::sum));
    return sums;
  }

  private static Stream<String> releases(String table, Map<Long, Long> streams) {
    return LongStream.rangeClosed(1, Catalogue.home(Catalogue.TRACKS).value())
        .mapToObj(it -> table + "|" + row(it, streams.getOrDefault(it, 0L)));
  }

  private static <K> Stream<String> all(
      String table, Map<K, Long> sums, BiFunction<K, Long, String> row) {
    return sums.entrySet().stream().map(it -> table + "|" + row.apply(it.getKey(), it.getValue()));
  }

  private static long month(Day day) {
    return RoyaltyId.accrued(new TrackId(day.track), YearMonth.from(day.day)).value();
  }

  private static String month(RoyaltyId id, long streams) {
    return "%d|%d|%d|%s|%d"
        .formatted(
            id.value(), id.track().value(), Catalogue.ARTIST.value(), id.period(), streams * RATE);
  }

  private static String track(long track, long streams) {
    return "track|%d|%d|%d|%d"
        .formatted(track, Catalogue.home(track).value(), streams, streams * RATE);
  }

  private static String row(Object id, long streams) {
    return id + "|" + streams + "|" + streams * RATE;
  }

  private static String row(
      long track, LocalDate day, String store, String territory, long streams) {
    return "%d|%s|%s|%s|%d|%d".formatted(track, day, store, territory, streams, streams * RATE);
  }
}
