package dev.playledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What an artist has published, and what was played of it for more than a year until today. */
record Repertoire(Client artist, String email, List<String> isrcs, Books books) {

  private static final int DAYS = 400;
  private static final int USUAL = 40;
  private static final List<String> STORES =
      List.of("spotify", "spotify", "apple-music", "youtube-music", "deezer", "amazon-music");
  private static final List<String> TERRITORIES =
      List.of("DE", "DE", "US", "US", "US", "GB", "FR", "JP", "BR", "NG", "MX", "SE");
  private static final List<Planned> RELEASES =
      List.of(
          new Planned("Night Drive", "Neon", "Harbour Lights", "Undertow", "Slow Parade"),
          new Planned("Paper Moon", "Paper Moon", "Borrowed Weather", "Second Floor"),
          new Planned("Northern Rooms", "Winter Letters", "Quiet Machines", "Atlas", "Tides"));
  private static final List<String> COLOURS = List.of("#1d3557", "#7b2d26", "#2a6f57", "#f4a259");

  private record Planned(String title, List<String> tracks) {

    Planned(String title, String... tracks) {
      this(title, List.of(tracks));
    }
  }

  static Repertoire published(Playledger product, String name) {
    String email = "nova-" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    var artist = new Client(product.url());
    artist.post(
        "/auth/register",
        Map.of("email", email, "password", Dashboard.PASSWORD, "name", name, "role", "artist"));
    var repertoire =
        new Repertoire(
            artist.signIn(email, Dashboard.PASSWORD), email, new ArrayList<>(), new Books());
    Client admin = product.admin();
    RELEASES.forEach(it -> repertoire.publish(admin, it));
    return repertoire;
  }

  JsonNode releases() {
    return artist.get("/releases/artist/" + artist.get("/auth/me").get("id"));
  }

  /** Waits until all that was played can be read; pages ask once, when they are opened. */
  void awaitCounted() {
    String me = artist.get("/auth/me").get("id").asString();
    String series = "/analytics/streams?scope=artist&by=month&id=" + me;
    BigDecimal all = BigDecimal.valueOf(books.all(releases()).streams());
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> {
          assertThat(sum(artist.get(series).get("items"), "streams")).isEqualByComparingTo(all);
          assertThat(sum(releases(), "streams")).isEqualByComparingTo(all);
          assertThat(sum(artist.get("/royalties/artist/" + me), "amount"))
              .isEqualByComparingTo(Numbers.earned(all.longValueExact()));
        });
  }

  /** The one that is played most. */
  JsonNode best() {
    return StreamSupport.stream(releases().spliterator(), false)
        .max(Comparator.comparingLong(it -> books.release(it).streams()))
        .orElseThrow();
  }

  private static BigDecimal sum(JsonNode items, String column) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(it -> it.get(column).decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void publish(Client admin, Planned planned) {
    JsonNode release =
        artist.post(
            "/releases",
            Map.of(
                "title", planned.title(),
                "releaseDate", LocalDate.now(ZoneOffset.UTC).minusDays(DAYS).toString(),
                "label", "Night Bus",
                "pLine", Map.of("year", 2025, "owner", "Night Bus"),
                "coverUrl", cover(planned.title())));
    for (String track : planned.tracks()) {
      String isrc = "QZPLA26%05d".formatted(isrcs.size());
      artist.post(
          "/tracks",
          Map.of(
              "title",
              track,
              "duration",
              150 + Math.floorMod(track.hashCode(), 120),
              "releaseId",
              release.get("id"),
              "isrc",
              isrc,
              "fileUrl",
              "https://files.example/" + isrc + ".flac"));
      isrcs.add(isrc);
    }
    admin.sees(artist);
    admin.patch("/releases/" + release.get("id"), Map.of("status", "APPROVED"));
  }

  private String cover(String title) {
    int at = Math.floorMod(title.hashCode(), COLOURS.size());
    Color other = Color.decode(COLOURS.get((at + 1) % COLOURS.size()));
    byte[] image = Samples.cover("cover.jpg", Color.decode(COLOURS.get(at)), other).buffer;
    String url =
        artist
            .get("/upload/signed-url?filename=cover.jpg&contentType=image/jpeg")
            .get("url")
            .asString();
    Client.expect(200, Client.put(url, image));
    return url.split("\\?", 2)[0];
  }

  /** More from month to month and on weekends; the first tracks most. */
  List<String> playedUntil(LocalDate last) {
    var random = new SplittableRandom(1);
    List<String> events = new ArrayList<>();
    for (int ago = DAYS; ago >= 0; ago--) {
      LocalDate day = last.minusDays(ago);
      int weekend = day.getDayOfWeek().getValue() > 5 ? USUAL / 2 : 0;
      for (int i = 0; i < 4; i++) {
        double lot = random.nextDouble();
        String isrc = isrcs.get((int) (lot * lot * isrcs.size()));
        int streams = USUAL + weekend + (DAYS - ago) / 4 + random.nextInt(USUAL);
        events.add(play(random, isrc, day, streams));
      }
    }
    return events;
  }

  /** One more, and in the books. */
  String play(SplittableRandom random, String isrc, LocalDate day, long streams) {
    String store = STORES.get(random.nextInt(STORES.size()));
    String territory = TERRITORIES.get(random.nextInt(TERRITORIES.size()));
    books.tracks().computeIfAbsent(isrc, _ -> new Tally()).add(day, store, territory, streams);
    return """
    {"eventId":"%s","isrc":"%s","source":"%s","territory":"%s","occurredAt":"%sT00:00:00Z","count":%d}\
    """
        .formatted(UUID.randomUUID(), isrc, store, territory, day, streams);
  }
}
