package dev.playledger.local.demo;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The streams of one track, as the generator's books have them. */
record Tally(Map<String, Long> days, Map<String, Long> stores, Map<String, Long> territories) {

  Tally() {
    this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  void add(Play play) {
    days.merge(play.day(), play.count(), Long::sum);
    stores.merge(play.store(), play.count(), Long::sum);
    territories.merge(play.territory(), play.count(), Long::sum);
  }

  void add(Tally other) {
    other.days.forEach((it, count) -> days.merge(it, count, Long::sum));
    other.stores.forEach((it, count) -> stores.merge(it, count, Long::sum));
    other.territories.forEach((it, count) -> territories.merge(it, count, Long::sum));
  }

  long streams() {
    return days.values().stream().mapToLong(it -> it).sum();
  }

  Map<String, Long> months() {
    return days.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                it -> YearMonth.parse(it.getKey().substring(0, 7)).toString(),
                TreeMap::new,
                Collectors.summingLong(Map.Entry::getValue)));
  }
}
