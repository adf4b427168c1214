package dev.playledger.e2e;

import static dev.playledger.e2e.Dashboard.soon;
import static dev.playledger.e2e.Numbers.count;
import static dev.playledger.e2e.Numbers.money;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Holds the numbers that an artist sees against the books of who has generated the plays. */
record BooksOnPages(Dashboard artist, Books books, JsonNode releases) {

  private static final Map<String, String> STORES =
      Map.of(
          "spotify", "Spotify",
          "apple-music", "Apple Music",
          "youtube-music", "YouTube Music",
          "amazon-music", "Amazon Music",
          "deezer", "Deezer",
          "tidal", "Tidal");

  void agree() {
    overview();
    bestTracks();
    list();
    releases.forEach(this::release);
    royalties();
  }

  void overview() {
    Tally all = books.all(releases);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    YearMonth month = YearMonth.from(today);
    artist.open("/");
    soon(() ->
        assertThat(numbers().large())
            .contains(
                entry("Streams in all", count(all.streams())),
                entry("Royalties in all", money(all.streams())))
            .contains(ofMonth(all, month, "Streams in ", Numbers::count))
            .contains(ofMonth(all, month, "Royalties in ", Numbers::money))
            .contains(ofMonth(all, month.minusMonths(1), "Streams in ", Numbers::count)));
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    range("30 days", all.between(today.minusDays(29), today));
    range("13 weeks", all.between(monday.minusWeeks(12), today));
    range("12 months", all.between(month.minusMonths(11).atDay(1), today));
    range("All time", all.streams());
    bars("Stores", named(all.stores()), Numbers::count);
    bars("Territories", places(all.territories()), Numbers::count);
    artist.press("Table");
    soon(() -> behindTheChart(all));
    artist.press("Royalties");
    bars("Stores", named(all.stores()), Numbers::money);
  }

  private void bestTracks() {
    artist.press("Streams");
    bars("Top tracks", tracks(), Numbers::count);
  }

  private void range(String name, long streams) {
    artist.press(name).ready();
    artist.sees(streams == 0 ? "Nothing" : count(streams) + " in all; at most");
  }

  /** Months by stores. */
  private void behindTheChart(Tally all) {
    List<List<String>> table = numbers().behindTheChart();
    all.months()
        .forEach((month, streams) ->
            assertThat(table)
                .filteredOn(it -> it.getFirst().equals(Numbers.month(month)))
                .singleElement()
                .satisfies(it -> assertThat(sum(it.stream().skip(1))).isEqualTo(streams)));
    List<String> headings = table.getFirst();
    IntStream.range(1, headings.size())
        .forEach(at ->
            assertThat(sum(table.stream().skip(1).map(it -> it.get(at))))
                .isEqualTo(named(all.stores()).get(headings.get(at))));
  }

  private void list() {
    artist.open("/releases");
    soon(() ->
        assertThat(numbers().table("My releases"))
            .extracting(it -> List.of(it.getFirst(), it.get(3), it.get(4)))
            .containsExactlyInAnyOrderElementsOf(each(releases).map(this::line).toList()));
  }

  private List<String> line(JsonNode release) {
    long streams = books.release(release).streams();
    return List.of(release.get("title").asString(), count(streams), money(streams));
  }

  private void release(JsonNode release) {
    Tally all = books.release(release);
    artist.open("/releases/" + release.get("id"));
    soon(() ->
        assertThat(numbers().large())
            .contains(
                entry("Streams", count(all.streams())), entry("Royalties", money(all.streams()))));
    soon(() ->
        assertThat(numbers().table("Tracks"))
            .extracting(it -> List.of(it.get(1), it.get(3), it.get(4)))
            .containsExactlyElementsOf(Books.tracks(release).map(this::played).toList()));
    if (all.streams() > 0) {
      artist.press("All time").ready();
      artist.press("Territories").ready();
      bars("Streams by territory", places(all.territories()), Numbers::count);
    }
  }

  private List<String> played(JsonNode track) {
    long streams = books.track(track).streams();
    return List.of(track.get("title").asString(), count(streams), money(streams));
  }

  private void royalties() {
    Tally all = books.all(releases);
    artist.open("/royalties");
    soon(() -> assertThat(numbers().large()).contains(entry("Accrued", money(all.streams()))));
    artist.press("Table");
    soon(() ->
        assertThat(numbers().behindTheChart().stream().skip(1))
            .containsExactlyElementsOf(Numbers.byMonth(all)));
    all.months().keySet().forEach(this::month);
  }

  private void month(YearMonth month) {
    List<List<String>> expected = new ArrayList<>();
    for (JsonNode release : releases) {
      Books.tracks(release)
          .filter(it -> books.track(it).months().containsKey(month))
          .map(it ->
              List.of(
                  it.get("title").asString(),
                  money(books.track(it).months().getOrDefault(month, 0L))))
          .forEach(expected::add);
    }
    artist.open("/royalties?month=" + month);
    soon(() ->
        assertThat(numbers().table("Royalties in " + Numbers.month(month)))
            .extracting(it -> List.of(it.getFirst(), it.get(2)))
            .containsExactlyInAnyOrderElementsOf(expected));
  }

  private void bars(String label, Map<String, Long> expected, LongFunction<String> said) {
    bars(label, expected.entrySet().stream(), said);
  }

  private void bars(
      String label, Stream<Map.Entry<String, Long>> expected, LongFunction<String> said) {
    List<List<String>> lines =
        expected
            .filter(it -> it.getValue() > 0)
            .map(it -> List.of(it.getKey(), said.apply(it.getValue())))
            .toList();
    soon(() -> assertThat(numbers().bars(label)).containsExactlyInAnyOrderElementsOf(lines));
  }

  /** Several may have the same title. */
  private Stream<Map.Entry<String, Long>> tracks() {
    return each(releases)
        .flatMap(Books::tracks)
        .map(it -> entry(it.get("title").asString(), books.track(it).streams()));
  }

  private Numbers numbers() {
    return new Numbers(artist.page());
  }

  private static Map.Entry<String, String> ofMonth(
      Tally all, YearMonth month, String name, LongFunction<String> said) {
    return entry(
        name + Numbers.month(month), said.apply(all.between(month.atDay(1), month.atEndOfMonth())));
  }

  private static Map<String, Long> named(Map<String, Long> stores) {
    return renamed(stores, it -> STORES.getOrDefault(it, it));
  }

  private static Map<String, Long> places(Map<String, Long> territories) {
    return renamed(
        territories,
        it -> it.equals("ZZ") ? "Not known" : Locale.of("", it).getDisplayCountry(Locale.UK));
  }

  private static Map<String, Long> renamed(Map<String, Long> sums, UnaryOperator<String> name) {
    var named = new TreeMap<String, Long>();
    sums.forEach((it, streams) -> named.merge(name.apply(it), streams, Long::sum));
    return named;
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static long sum(Stream<String> counts) {
    return counts.mapToLong(it -> Long.parseLong(it.replace(",", ""))).sum();
  }
}
