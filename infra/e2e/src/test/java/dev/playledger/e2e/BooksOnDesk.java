package dev.playledger.e2e;

import static dev.playledger.e2e.Numbers.count;
import static dev.playledger.e2e.Numbers.money;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;

/**
 * Holds the numbers that admins see against the books of the demo, where nothing else has happened.
 * They know nothing of how the parts do.
 *
 * @param artists how many there are
 */
record BooksOnDesk(Dashboard admin, Books books, JsonNode releases, int artists) {

  private static final Map<String, String> NOT_REJECTED =
      Map.of(
          "ACCEPTED",
          "Accepted",
          "DOUBLE",
          "Doubles",
          "TOO_SHORT",
          "Too short",
          "WAITING",
          "Waiting");

  private static final int PAGE = 20;
  private static final int BEST = 20;

  void agree() {
    assertThat(each().flatMap(Books::tracks).map(it -> it.get("isrc").asString()))
        .containsExactlyInAnyOrderElementsOf(books.tracks().keySet());
    new BooksOnPages(admin, books, releases).overview();
    bestTracks();
    catalogue();
    users();
    royalties();
    streamEvents();
  }

  /** Some may have as much as the last of them, and stand in its place. */
  private void bestTracks() {
    List<List<String>> all =
        each()
            .flatMap(
                release -> Books.tracks(release).map(it -> entry(named(it, release), played(it))))
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(it -> List.of(it.getKey(), count(it.getValue())))
            .toList();
    admin.press("Streams").ready();
    soon(() ->
        assertThat(numbers().bars("Top tracks"))
            .isSubsetOf(all)
            .extracting(List::getLast)
            .containsExactlyElementsOf(all.stream().limit(BEST).map(List::getLast).toList()));
  }

  private static String named(JsonNode track, JsonNode release) {
    return track.get("title").asString() + " · " + release.get("artistName").asString();
  }

  private long played(JsonNode track) {
    return books.track(track).streams();
  }

  /** The demo has all of it approved. */
  private void catalogue() {
    int many = releases.size();
    admin.open("/admin/review").sees("0 releases wait for a decision").sees("All done");
    admin.open("/admin/releases");
    Stream.of("All " + many, "Approved " + many, "Drafts 0", "In review 0", "Rejected 0")
        .forEach(it -> soon(() -> assertThat(admin.button(it).count()).as(it).isOne()));
    List<List<String>> listed = new ArrayList<>();
    for (int page = 0; page * PAGE < many; page++) {
      String where = (page * PAGE + 1) + "–" + Math.min(many, (page + 1) * PAGE) + " of " + many;
      admin.open("/admin/releases?sort=title&page=" + page).sees(where);
      numbers().table("All releases").stream()
          .map(it -> List.of(it.getFirst(), it.get(3), it.get(4), it.get(5)))
          .forEach(listed::add);
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(each().map(this::line).toList());
  }

  private List<String> line(JsonNode release) {
    long streams = books.release(release).streams();
    return List.of(
        release.get("title").asString(),
        count(Books.tracks(release).count()),
        count(streams),
        money(streams));
  }

  /** All artists, and the one who approves. */
  private void users() {
    admin.open("/admin/users");
    soon(() -> assertThat(numbers().table("Users")).hasSize(artists + 1));
    admin.open("/admin/users?role=ARTIST");
    soon(() -> assertThat(numbers().table("Users")).hasSize(artists));
  }

  private void royalties() {
    Tally all = books.all(releases);
    admin.open("/admin/royalties");
    soon(() ->
        assertThat(numbers().large())
            .contains(
                entry("In all", money(all.streams())),
                entry("Accrued", money(all.streams())),
                entry("Issued", money(0))));
    admin.press("Table");
    soon(() ->
        assertThat(numbers().behindTheChart().stream().skip(1))
            .containsExactlyElementsOf(Numbers.byMonth(all)));
    all.months().keySet().forEach(this::month);
  }

  private void month(YearMonth month) {
    List<List<String>> expected =
        each()
            .flatMap(Books::tracks)
            .filter(it -> books.track(it).months().containsKey(month))
            .map(it ->
                List.of(
                    it.get("title").asString(),
                    Numbers.month(month),
                    money(books.track(it).months().getOrDefault(month, 0L))))
            .toList();
    admin.open("/admin/royalties?month=" + month);
    soon(() ->
        assertThat(numbers().table("Royalties"))
            .extracting(it -> List.of(it.getFirst(), it.get(1), it.get(4)))
            .containsExactlyInAnyOrderElementsOf(expected));
  }

  private void streamEvents() {
    Map<String, Long> rejected = new TreeMap<>(books.fates());
    rejected.keySet().removeAll(NOT_REJECTED.keySet());
    long all = sum(books.fates());
    admin.open("/admin/rejections").sees(count(books.all(releases).streams()) + " streams");
    Map<String, String> large = numbers().large();
    assertThat(large)
        .contains(entry("Events", count(all)), entry("Rejected", count(sum(rejected))));
    NOT_REJECTED.forEach((fate, name) ->
        assertThat(large).containsEntry(name, count(books.fates().getOrDefault(fate, 0L))));
    assertThat(admin.page().locator("main select option").allTextContents().stream().skip(1))
        .containsExactlyInAnyOrderElementsOf(
            rejected.entrySet().stream()
                .map(it -> "%s (%s)".formatted(words(it.getKey()), count(it.getValue())))
                .toList());
    admin.sees("of " + count(sum(rejected)));
  }

  private static String words(String fate) {
    return fate.charAt(0) + fate.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(it -> it).sum();
  }

  private Stream<JsonNode> each() {
    return StreamSupport.stream(releases.spliterator(), false);
  }

  private Numbers numbers() {
    return new Numbers(admin.page());
  }

  /** Pages follow their addresses. */
  static void soon(ThrowingRunnable check) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .untilAsserted(check);
  }
}
