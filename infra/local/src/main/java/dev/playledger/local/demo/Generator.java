package dev.playledger.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * The events of one run. Each follows from its number and the time when the run began, so that a
 * run that was broken off can be sent again, and an event twice.
 */
final class Generator {

  private static final long SEED = 20260101;
  private static final int DAYS = 90;
  private static final int SECONDS_A_DAY = 86_400;
  private static final int NEAR = 50;

  private static final List<String> STORES =
      List.of("spotify", "apple-music", "youtube-music", "amazon-music", "deezer", "tidal");
  private static final List<String> TERRITORIES =
      List.of("US", "DE", "GB", "BR", "JP", "FR", "MX", "IN", "NG", "ZZ");

  private final int run;
  private final Instant began;
  private final Instant firstMidnight;
  private final Map<String, Long> tracks;
  private final List<String> known;
  private final List<String> late;
  private final Popularity popularity;
  private final Popularity places = new Popularity(TERRITORIES.size());

  /**
   * @param began when the run began: plays fill the {@value DAYS} days that end with its day
   * @param tracks ids by ISRC of the tracks that are there
   * @param late ISRCs of tracks that come while the run is under way
   */
  Generator(int run, Instant began, Map<String, Long> tracks, List<String> late) {
    this.run = run;
    this.began = began;
    this.firstMidnight = began.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS - 1));
    this.tracks = tracks;
    this.known = new ArrayList<>(tracks.keySet().stream().sorted().toList());
    Collections.shuffle(known, new Random(SEED));
    this.late = late;
    this.popularity = new Popularity(known.size());
  }

  Line line(long number) {
    var random = random(number);
    return isDouble(number, random) ? again(number, random) : first(number, random);
  }

  private static SplittableRandom random(long number) {
    return new SplittableRandom(SEED + number * 0x9E3779B97F4A7C15L);
  }

  private static boolean isDouble(long number, SplittableRandom random) {
    return random.nextInt(100) == 0 && number > 0;
  }

  /**
   * An event that was sent before, just now or long ago, by the same way and under the same key.
   */
  private Line again(long number, SplittableRandom random) {
    long back =
        random.nextBoolean() ? random.nextLong(Math.min(NEAR, number)) : random.nextLong(number);
    for (long before = number - 1 - back; before >= 0; before--) {
      var its = random(before);
      if (!isDouble(before, its)) {
        Line line = first(before, its);
        if (line.fate() == Fate.ACCEPTED) {
          return new Line(
              Fate.DOUBLE, twin(line.lane(), number), line.key(), line.json(), line.play());
        }
      }
    }
    return first(number, random);
  }

  /** What goes by (source, eventId) in both its copies is known again across these two ways. */
  private static Lane twin(Lane lane, long number) {
    return lane == Lane.UNKEYED && number % 2 == 0 ? Lane.HTTP : lane;
  }

  private Line first(long number, SplittableRandom random) {
    Fate fate = fate(random);
    Lane lane = lane(random);
    var event =
        new EventText("d%d-%d".formatted(run, number), STORES.get(random.nextInt(STORES.size())));
    event.territory = TERRITORIES.get(places.pick(random));
    event.at = at(random);
    event.listenedMillis = random.nextInt(3) == 0 ? -1 : random.nextInt(30_000, 300_000);
    event.count = random.nextInt(30) == 0 ? random.nextInt(2, 500) : 1;
    String isrc = track(event, fate, random);
    String json = Flaws.write(event, fate, random, lane);
    String key =
        switch (lane) {
          case FRAME -> event.source + "/" + random.nextInt(4);
          case SINGLE -> event.id;
          case UNKEYED, HTTP -> "";
        };
    String day = LocalDate.ofInstant(event.at, ZoneOffset.UTC).toString();
    return new Line(
        fate, lane, key, json, new Play(isrc, day, event.source, event.territory, event.count));
  }

  private static Fate fate(SplittableRandom random) {
    int lot = random.nextInt(10_000);
    return lot < 20
        ? Fate.MALFORMED
        : lot < 35
            ? Fate.UNKNOWN_FIELD
            : lot < 50
                ? Fate.IMPOSSIBLE_COUNT
                : lot < 60
                    ? Fate.IMPOSSIBLE_DATE
                    : lot < 200 ? Fate.TOO_SHORT : lot < 205 ? Fate.WAITING : Fate.ACCEPTED;
  }

  private static Lane lane(SplittableRandom random) {
    int lot = random.nextInt(100);
    return lot < 2 ? Lane.HTTP : lot < 7 ? Lane.SINGLE : lot < 15 ? Lane.UNKEYED : Lane.FRAME;
  }

  /** The plays of the last day keep to what there was of it, for none may be yet to come. */
  private Instant at(SplittableRandom random) {
    Instant midnight = firstMidnight.plus(Duration.ofDays(random.nextInt(DAYS)));
    long second = random.nextInt(SECONDS_A_DAY);
    long gone = Math.min(SECONDS_A_DAY, midnight.until(began, ChronoUnit.SECONDS));
    return midnight.plusSeconds(second * gone / SECONDS_A_DAY);
  }

  /** Names the track by its id or its ISRC; one in two hundred has not come yet. */
  private String track(EventText event, Fate fate, SplittableRandom random) {
    if (fate == Fate.WAITING) {
      event.isrc = Discography.isrc("QZDMX26", random.nextInt(100));
      return event.isrc;
    }
    if (random.nextInt(200) == 0) {
      event.isrc = late.get(random.nextInt(late.size()));
      return event.isrc;
    }
    String isrc = known.get(popularity.pick(random));
    if (random.nextInt(5) == 0) {
      event.isrc = isrc;
    } else {
      event.track = tracks.getOrDefault(isrc, 0L);
    }
    return isrc;
  }
}
