package dev.playledger.e2e;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/** What was played, by days, stores and territories. */
record Tally(Map<String, Long> days, Map<String, Long> stores, Map<String, Long> territories) {

  Tally() {
    this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  void add(LocalDate day, String store, String territory, long streams) {
    days.merge(day.toString(), streams, Long::sum);
    stores.merge(store, streams, Long::sum);
    territories.merge(territory, streams, Long::sum);
  }

  Tally plus(Tally other) {
    var sum = new Tally(new TreeMap<>(days), new TreeMap<>(stores), new TreeMap<>(territories));
    other.days.forEach((it, streams) -> sum.days.merge(it, streams, Long::sum));
    other.stores.forEach((it, streams) -> sum.stores.merge(it, streams, Long::sum));
    other.territories.forEach((it, streams) -> sum.territories.merge(it, streams, Long::sum));
    return sum;
  }

  long streams() {
    return days.values().stream().mapToLong(it -> it).sum();
  }

  /** From a day on, to a day, both included. */
  long between(LocalDate from, LocalDate to) {
    return days.entrySet().stream()
        .filter(it -> it.getKey().compareTo(from.toString()) >= 0)
        .filter(it -> it.getKey().compareTo(to.toString()) <= 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  Map<YearMonth, Long> months() {
    var months = new TreeMap<YearMonth, Long>();
    days.forEach(
        (day, streams) -> months.merge(YearMonth.from(LocalDate.parse(day)), streams, Long::sum));
    return months;
  }
}
