package dev.playledger.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Who publishes what in the demo: the same at every run, but for a late release of each run. */
final class Discography {

  static final int LATE_TRACKS = 5;

  private static final int RELEASES = 4;
  private static final int TRACKS = 10;
  private static final LocalDate FIRST = LocalDate.of(2025, 6, 6);

  private static final List<String> NAMES =
      List.of(
          "Nova Lindqvist",
          "The Paper Lanterns",
          "Okoro",
          "Marée Basse",
          "Glasshouse Choir",
          "Tomás Vidal",
          "Kites Over Osaka",
          "Ada & the Engines");
  private static final List<String> FIRST_WORDS =
      List.of(
          "Night",
          "Paper",
          "Silver",
          "Slow",
          "Northern",
          "Electric",
          "Quiet",
          "Golden",
          "Borrowed",
          "Second",
          "Hidden",
          "Open",
          "Winter",
          "Distant",
          "Neon",
          "Hollow");
  private static final List<String> SECOND_WORDS =
      List.of(
          "Drive",
          "Rain",
          "Harbour",
          "Letters",
          "Signals",
          "Garden",
          "Machines",
          "Tides",
          "Rooms",
          "Weather",
          "Fires",
          "Hours",
          "Atlas",
          "Static",
          "Bridges",
          "Birds");

  private Discography() {}

  static List<PlannedArtist> artists() {
    return IntStream.range(0, NAMES.size()).mapToObj(Discography::artist).toList();
  }

  private static PlannedArtist artist(int number) {
    List<PlannedRelease> releases =
        IntStream.range(number * RELEASES, (number + 1) * RELEASES)
            .mapToObj(it ->
                new PlannedRelease(
                    title(it), upc(860_000_000L + it), FIRST.plusWeeks(it % 26), tracks(it)))
            .toList();
    return new PlannedArtist("demo-" + (number + 1) + "@example.com", NAMES.get(number), releases);
  }

  private static List<PlannedTrack> tracks(int release) {
    return IntStream.range(release * TRACKS, (release + 1) * TRACKS)
        .mapToObj(it -> track(it, "QZDM026"))
        .toList();
  }

  /** A release that comes when its tracks have been played already. */
  static PlannedArtist late(int run) {
    PlannedArtist artist = artists().get(run % NAMES.size());
    List<PlannedTrack> tracks =
        IntStream.range(run * LATE_TRACKS, (run + 1) * LATE_TRACKS)
            .mapToObj(it -> track(it, "QZDML26"))
            .toList();
    PlannedRelease release =
        new PlannedRelease("Leaked, vol. " + run, upc(870_000_000L + run), FIRST, tracks);
    return new PlannedArtist(artist.email(), artist.name(), List.of(release));
  }

  private static PlannedTrack track(int number, String prefix) {
    int seconds = new SplittableRandom(number).nextInt(120, 360);
    return new PlannedTrack(title(1000 + number), isrc(prefix, number), seconds);
  }

  static String isrc(String prefix, int number) {
    return prefix + String.format(Locale.ROOT, "%05d", number);
  }

  private static String title(int number) {
    var random = new SplittableRandom(number);
    return FIRST_WORDS.get(random.nextInt(FIRST_WORDS.size()))
        + " "
        + SECOND_WORDS.get(random.nextInt(SECOND_WORDS.size()));
  }

  /** Eleven digits and the check digit (GS1 General Specifications, 7.9). */
  private static String upc(long number) {
    String digits = String.format(Locale.ROOT, "%011d", number);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    return digits + (10 - sum % 10) % 10;
  }
}
