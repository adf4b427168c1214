package dev.playledger.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * Holds top lists against the books: of the whole time, of a month with the ranks of the time
 * before, and of stores and territories.
 */
record TopCheck(Api admin, Ledger ledger, Days days, Comparison comparison) {

  private static final int LIMIT = 100;

  void all() {
    list("tracks", Ledger.each(ledger.tracks().keySet(), ledger::track));
    list("releases", Ledger.each(ledger.releases().keySet(), ledger::release));
    list("artists", Ledger.each(ledger.artists().keySet(), ledger::artist));
  }

  private void list(String what, Map<Long, Tally> books) {
    String whole = "?what=" + what + "&limit=" + LIMIT + days.query();
    ToLongFunction<Tally> none = _ -> 0;
    list(whole, books, Tally::streams, none);
    list(whole + "&by=royalty", books, Tally::streams, none);
    Days month = days.lastMonth();
    list(
        "?what=" + what + "&limit=" + LIMIT + month.query(),
        books,
        it -> it.within(month),
        it -> it.within(month.before()));
    places(ledger.all().stores(), what)
        .forEach(it ->
            list(whole + "&store=" + it, books, its -> its.stores().getOrDefault(it, 0L), none));
    places(ledger.all().territories(), what)
        .forEach(it ->
            list(
                whole + "&territory=" + it,
                books,
                its -> its.territories().getOrDefault(it, 0L),
                none));
  }

  /** All of them for the artists, and one for all others. */
  private static List<String> places(Map<String, Long> all, String what) {
    return all.keySet().stream().limit(what.equals("artists") ? all.size() : 1).toList();
  }

  /** One place in a list; rank 0 is none. */
  private record Place(long rank, long before, long id, long streams, BigDecimal royalty) {}

  private void list(
      String question,
      Map<Long, Tally> books,
      ToLongFunction<Tally> now,
      ToLongFunction<Tally> before) {
    List<Place> expected = places(books, now, before);
    List<Map<String, String>> rows = new ArrayList<>();
    admin
        .get("/analytics/top" + question)
        .get("items")
        .forEach(it -> {
          Map<String, String> row = new HashMap<>();
          for (String field : List.of("rank", "previousRank", "id", "streams", "royalty")) {
            row.put(field, it.path(field).asString(""));
          }
          rows.add(row);
        });
    places(question, expected, rows, books);
    places(
        question + " as a table",
        expected,
        Table.read(admin, "/analytics/top" + question).rows(),
        books);
  }

  /** Where others are on the list, too, only who comes before whom can be known. */
  private void places(
      String question,
      List<Place> expected,
      List<Map<String, String>> rows,
      Map<Long, Tally> books) {
    List<Place> answered =
        rows.stream().map(TopCheck::place).filter(it -> books.containsKey(it.id())).toList();
    boolean alone = answered.size() == rows.size();
    int size = Math.min(expected.size(), LIMIT - rows.size() + answered.size());
    comparison.same(question + " length", size, answered.size());
    for (int i = 0; i < Math.min(size, answered.size()); i++) {
      Place it = expected.get(i);
      Place other = answered.get(i);
      comparison.same(
          question + " place " + i,
          it.id() + " " + it.streams(),
          other.id() + " " + other.streams());
      comparison.same(question + " royalty of place " + i, it.royalty(), other.royalty());
      if (alone) {
        comparison.same(
            question + " ranks of place " + i,
            it.rank() + " after " + it.before(),
            other.rank() + " after " + other.before());
      }
    }
  }

  private static Place place(Map<String, String> row) {
    String before = Table.cell(row, "previousRank");
    return new Place(
        Long.parseLong(Table.cell(row, "rank")),
        before.isEmpty() ? 0 : Long.parseLong(before),
        Long.parseLong(Table.cell(row, "id")),
        Long.parseLong(Table.cell(row, "streams")),
        new BigDecimal(Table.cell(row, "royalty")));
  }

  private static List<Place> places(
      Map<Long, Tally> books, ToLongFunction<Tally> now, ToLongFunction<Tally> before) {
    long[] allNow = books.values().stream().mapToLong(now).toArray();
    long[] allBefore = books.values().stream().mapToLong(before).toArray();
    return books.entrySet().stream()
        .filter(it -> now.applyAsLong(it.getValue()) > 0)
        .map(it -> {
          long streams = now.applyAsLong(it.getValue());
          return new Place(
              rank(allNow, streams),
              rank(allBefore, before.applyAsLong(it.getValue())),
              it.getKey(),
              streams,
              Audit.royalty(streams));
        })
        .sorted(Comparator.comparingLong(Place::streams).reversed().thenComparingLong(Place::id))
        .toList();
  }

  private static long rank(long[] all, long value) {
    return value == 0 ? 0 : 1 + LongStream.of(all).filter(it -> it > value).count();
  }
}
