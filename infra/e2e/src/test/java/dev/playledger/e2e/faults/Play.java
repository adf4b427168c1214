package dev.playledger.e2e.faults;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One event of external analytics: it follows from its number alone, so that every run sends the
 * same ones.
 */
record Play(
    long number, Fate fate, long track, Instant at, String store, String territory, int count) {

  /** What is to become of an event that comes for the first time. */
  enum Fate {
    ACCEPTED,
    TOO_SHORT,
    REJECTED
  }

  static final int DAYS = 60;

  private static final long SEED = 20261122;
  private static final Instant FIRST = Instant.parse("2026-08-15T00:00:00Z");
  private static final int SECONDS_A_DAY = 86_400;
  private static final List<String> STORES = List.of("spotify", "deezer");
  private static final List<String> TERRITORIES = List.of("DE", "BR");

  /** Some senders' clocks are two hours ahead: what they tell of has not happened yet. */
  private static final Instant AHEAD =
      Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()).plusSeconds(7200);

  static Play of(long number) {
    var random = new SplittableRandom(SEED + number * 0x9E3779B97F4A7C15L);
    int lot = random.nextInt(1000);
    long second = random.nextLong((long) DAYS * SECONDS_A_DAY);
    return new Play(
        number,
        lot < 3 ? Fate.REJECTED : lot < 13 ? Fate.TOO_SHORT : Fate.ACCEPTED,
        1 + (long) (Catalogue.TRACKS * Math.pow(random.nextDouble(), 3)),
        lot < 23 ? AHEAD : FIRST.plusSeconds(second),
        STORES.get(random.nextInt(2)),
        TERRITORIES.get(random.nextInt(2)),
        random.nextInt(10) == 0 ? 2 + random.nextInt(5) : 1);
  }

  LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** The same whenever it is sent; none where the event finds its own way. */
  String key() {
    int lane = lane();
    return lane < 8 ? "single-" + number : lane < 13 ? "" : store + "/" + number % 8;
  }

  boolean isAlone() {
    return lane() < 10;
  }

  private int lane() {
    return (int) (number % 20);
  }

  String json() {
    String named =
        number % 5 == 0 ? "\"isrc\":\"" + Catalogue.isrc(track) + '"' : "\"trackId\":" + track;
    return """
    {"eventId":"e%d",%s,"source":"%s","territory":"%s","occurredAt":"%s","listenedMs":%d,"count":%d}\
    """
        .formatted(
            number,
            named,
            store,
            territory,
            at,
            fate == Fate.TOO_SHORT ? 1000 : 60_000,
            fate == Fate.REJECTED ? 0 : count);
  }
}
