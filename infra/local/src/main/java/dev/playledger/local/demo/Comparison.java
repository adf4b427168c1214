package dev.playledger.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through the books and asks whether the answers say the same. */
final class Comparison {

  private final Api admin;
  private final Books books;
  private final Answers answers;
  private final List<String> differences = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private int compared;

  Comparison(Api admin, Books books, Answers answers) {
    this.admin = admin;
    this.books = books;
    this.answers = answers;
  }

  Audit audit() {
    books.tracks().forEach(this::track);
    books.tracks().entrySet().stream()
        .sorted(Comparator.comparingLong(it -> -it.getValue().streams()))
        .limit(Audit.TOP)
        .forEach(it -> series(it.getKey(), it.getValue()));
    List<Audit.Row> rows = answers.releases().stream().map(this::release).toList();
    for (Audit.Row row : rows) {
      same(row.title() + " streams", row.expected(), row.answered());
      same(row.title() + " royalty", row.expectedRoyalty(), row.royalty());
    }
    // Only then, for these are many questions, and streams take their time.
    if (differences.isEmpty()) {
      Ledger ledger = Ledger.of(books, answers);
      Days days = Days.of(books);
      new SeriesCheck(admin, ledger, days, this).all();
      new TopCheck(admin, ledger, days, this).all();
      new TrendingCheck(admin, ledger, days.last(), this).all();
    }
    return new Audit(rows, differences, skipped, compared);
  }

  private void track(String isrc, Tally tally) {
    Answers.Track track = answers.tracks().get(isrc);
    if (track == null) {
      differences.add(isrc + ": no such track");
      return;
    }
    same(isrc + " streams", tally.streams(), track.streams());
    same(isrc + " royalty", Audit.royalty(tally.streams()), track.royalty());
    tally
        .months()
        .forEach((month, streams) ->
            same(
                isrc + " royalty of " + month,
                Audit.royalty(streams),
                answers.accrued().get(track.id() + " " + month)));
  }

  private void series(String isrc, Tally tally) {
    Answers.Track track = Objects.requireNonNull(answers.tracks().get(isrc));
    var series = new Series(admin, track.id());
    same(isrc + " by day", tally.days(), series.by("period", "?by=day"));
    same(isrc + " by month", tally.months(), series.by("period", "?by=month"));
    same(isrc + " by store", tally.stores(), series.by("store", "?by=month&group=store"));
    same(
        isrc + " by territory",
        tally.territories(),
        series.by("territory", "?by=month&group=territory"));
  }

  private Audit.Row release(Answers.Release release) {
    long expected =
        release.isrcs().stream()
            .map(books.tracks()::get)
            .filter(Objects::nonNull)
            .mapToLong(Tally::streams)
            .sum();
    return new Audit.Row(release.title(), expected, release.streams(), release.royalty());
  }

  void same(String what, Object expected, @Nullable Object answered) {
    compared++;
    if (!isSame(expected, answered)) {
      differences.add(what + ": expected " + expected + ", answered " + answered);
    }
  }

  /** What cannot be compared, for others were played, too; nobody was when the books were new. */
  void others(String what, long streams) {
    if (books.beganAlone()) {
      same(what + " streams of others", 0L, streams);
    } else {
      skipped.add(
          "%s is not compared: %,d streams in it are not the demo's".formatted(what, streams));
    }
  }

  private static boolean isSame(Object expected, @Nullable Object answered) {
    if (expected instanceof BigDecimal number) {
      return answered instanceof BigDecimal other && number.compareTo(other) == 0;
    }
    return expected.equals(answered);
  }
}
