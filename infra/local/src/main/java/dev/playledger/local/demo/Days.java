package dev.playledger.local.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

/** Days in UTC, in which everything is counted: from the first to the last, both included. */
record Days(LocalDate first, LocalDate last) {

  /** From the first play to the day on which the last run began. */
  static Days of(Books books) {
    var days = new TreeSet<>(List.of(LocalDate.ofInstant(books.began(), ZoneOffset.UTC)));
    books.tracks().values().stream()
        .flatMap(it -> it.days().keySet().stream())
        .map(LocalDate::parse)
        .forEach(days::add);
    return new Days(days.first(), days.last());
  }

  /** The month of the last day, which may still be under way. */
  Days thisMonth() {
    return new Days(last.withDayOfMonth(1), last);
  }

  Days lastMonth() {
    LocalDate end = thisMonth().first().minusDays(1);
    return new Days(end.withDayOfMonth(1), end);
  }

  /** As many days right before these. */
  Days before() {
    return new Days(first.minusDays(ChronoUnit.DAYS.between(first, last) + 1), first.minusDays(1));
  }

  String query() {
    return "&from=" + first + "&to=" + last;
  }
}
