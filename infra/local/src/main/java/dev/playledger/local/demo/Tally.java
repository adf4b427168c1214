package dev.playledger.local.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
    return periods(it -> YearMonth.from(it).toString());
  }

  /** By ISO 8601: {@code 2026-W01}. */
  Map<String, Long> weeks() {
    return periods(it -> it.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8));
  }

  long within(Days span) {
    return days.entrySet().stream()
        .filter(it -> it.getKey().compareTo(span.first().toString()) >= 0)
        .filter(it -> it.getKey().compareTo(span.last().toString()) <= 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private Map<String, Long> periods(Function<LocalDate, String> name) {
    return days.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                it -> name.apply(LocalDate.parse(it.getKey())),
                TreeMap::new,
                Collectors.summingLong(Map.Entry::getValue)));
  }
}
