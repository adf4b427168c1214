package dev.playledger.local.demo;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Holds the series of every scope, period and group against the books, and the same as tables. */
record SeriesCheck(Api admin, Ledger ledger, Days days, Comparison comparison) {

  private static final int TOP = 10;
  private static final String ALL = "scope=all";

  void all() {
    mostPlayed(ledger.tracks().keySet(), ledger::track)
        .forEach(it -> sums("scope=track&id=" + it, ledger.track(it)));
    mostPlayed(ledger.releases().keySet(), ledger::release)
        .forEach(it -> {
          sums("scope=release&id=" + it, ledger.release(it));
          changes("scope=release&id=" + it, ledger.release(it));
        });
    ledger
        .releases()
        .forEach((id, tracks) -> each("scope=release&id=" + id, "track", tracks, ledger::track));
    ledger
        .artists()
        .forEach((id, releases) -> {
          String scope = "scope=artist&id=" + id;
          sums(scope, ledger.artist(id));
          each(scope, "track", tracksOf(releases), ledger::track);
          each(scope, "release", releases, ledger::release);
        });
    everything();
  }

  private static List<Long> mostPlayed(Collection<Long> ids, Function<Long, Tally> tally) {
    return ids.stream()
        .sorted(Comparator.comparingLong(it -> -tally.apply(it).streams()))
        .limit(TOP)
        .toList();
  }

  private List<Long> tracksOf(Collection<Long> releases) {
    return releases.stream()
        .flatMap(it -> ledger.releases().getOrDefault(it, Set.of()).stream())
        .toList();
  }

  /** Others may have been played, too: then only what is the demo's can be known. */
  private void everything() {
    long others =
        get(ALL + "&by=month&group=track")
            .get("items")
            .valueStream()
            .filter(it -> !ledger.tracks().containsKey(it.path("trackId").asLong(0)))
            .mapToLong(it -> it.get("streams").asLong())
            .sum();
    if (others == 0) {
      sums(ALL, ledger.all());
      changes(ALL, ledger.all());
    } else {
      comparison.others(ALL, others);
    }
    each(ALL, "track", ledger.tracks().keySet(), ledger::track);
    each(ALL, "release", ledger.releases().keySet(), ledger::release);
  }

  private void sums(String scope, Tally expected) {
    JsonNode days = get(scope + "&by=day");
    comparison.same(scope + " streams", expected.streams(), days.get("streams").asLong());
    comparison.same(
        scope + " royalty", Audit.royalty(expected.streams()), days.get("royalty").decimalValue());
    comparison.same(scope + " by day", expected.days(), by("period", days));
    comparison.same(scope + " by week", expected.weeks(), by("period", get(scope + "&by=week")));
    comparison.same(scope + " by month", expected.months(), by("period", get(scope + "&by=month")));
    split(scope, "store", expected.stores());
    split(scope, "territory", expected.territories());
  }

  private void changes(String scope, Tally books) {
    new ChangeCheck(admin, days.lastMonth(), comparison).of(scope, books);
    new ChangeCheck(admin, days.thisMonth(), comparison).of(scope, books);
  }

  private void split(String scope, String group, Map<String, Long> expected) {
    String question = scope + "&by=week&group=" + group;
    comparison.same(question, expected, by(group, get(question)));
    comparison.same(
        question + " as a table",
        expected,
        Table.read(admin, "/analytics/streams?" + question).sums(group, "streams"));
  }

  /** Every month of every part, with its royalty, as JSON and as a table. */
  private void each(String scope, String group, Collection<Long> ids, Function<Long, Tally> tally) {
    String question = scope + "&by=month&group=" + group;
    String id = group + "Id";
    Map<String, Long> expected = new TreeMap<>();
    ids.forEach(it ->
        tally
            .apply(it)
            .months()
            .forEach((month, streams) -> expected.put(it + " " + month, streams)));
    JsonNode answer = get(question);
    long all = answer.get("items").valueStream().mapToLong(it -> it.get("streams").asLong()).sum();
    comparison.same(question + " streams", all, answer.get("streams").asLong());
    if (!scope.equals(ALL)) {
      long sum = expected.values().stream().mapToLong(it -> it).sum();
      comparison.same(question + " of the books", sum, all);
    }
    Map<String, Long> answered = new TreeMap<>();
    answer
        .get("items")
        .forEach(it -> {
          if (ids.contains(it.path(id).asLong(0))) {
            long streams = it.get("streams").asLong();
            answered.put(it.get(id).asLong() + " " + it.get("period").asString(), streams);
            royalty(question, streams, it.get("royalty").decimalValue());
          }
        });
    comparison.same(question, expected, answered);
    Map<String, Long> table = new TreeMap<>();
    for (Map<String, String> row : Table.read(admin, "/analytics/streams?" + question).rows()) {
      if (!Table.cell(row, id).isEmpty() && ids.contains(Long.valueOf(Table.cell(row, id)))) {
        long streams = Long.parseLong(Table.cell(row, "streams"));
        table.put(Table.cell(row, id) + " " + Table.cell(row, "period"), streams);
        royalty(question, streams, new BigDecimal(Table.cell(row, "royalty")));
      }
    }
    comparison.same(question + " as a table", expected, table);
  }

  private void royalty(String question, long streams, BigDecimal royalty) {
    comparison.same(question + " royalty", Audit.royalty(streams), royalty);
  }

  private JsonNode get(String question) {
    return admin.get("/analytics/streams?" + question);
  }

  private static Map<String, Long> by(String field, JsonNode series) {
    Map<String, Long> sums = new TreeMap<>();
    series
        .get("items")
        .forEach(
            it -> sums.merge(it.path(field).asString(""), it.get("streams").asLong(), Long::sum));
    return sums;
  }
}
