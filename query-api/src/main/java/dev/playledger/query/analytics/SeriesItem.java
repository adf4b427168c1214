package dev.playledger.query.analytics;

import dev.playledger.door.Decimals;
import dev.playledger.events.Money;
import dev.playledger.query.catalogue.Titles.Title;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Streams of one day ({@code 2026-08-01}), week ({@code 2026-W31}) or month ({@code 2026-08}) and
 * of one part of it. A track or release without id and title stands for all those together that the
 * caller does not see, and those that are gone.
 */
record SeriesItem(
    String period,
    @Nullable String store,
    @Nullable String territory,
    @Nullable Long trackId,
    @Nullable Long releaseId,
    @Nullable String title,
    long streams,
    BigDecimal royalty) {

  static SeriesItem of(Period by, @Nullable Group group, Part part) {
    return item(
        by.name(part.begin()),
        group == Group.store ? part.key() : null,
        group == Group.territory ? part.key() : null,
        null,
        null,
        part.counts());
  }

  static SeriesItem named(Period by, @Nullable Group group, Part part, Title title) {
    return item(by.name(part.begin()), null, null, group, title, part.counts());
  }

  static SeriesItem rest(Period by, LocalDate begin, Counts counts) {
    return item(by.name(begin), null, null, null, null, counts);
  }

  private static SeriesItem item(
      String period,
      @Nullable String store,
      @Nullable String territory,
      @Nullable Group group,
      @Nullable Title title,
      Counts counts) {
    return new SeriesItem(
        period,
        store,
        territory,
        title != null && group == Group.track ? title.id() : null,
        title != null && group == Group.release ? title.id() : null,
        title == null ? null : title.title(),
        counts.streams(),
        Decimals.money(counts.royalty()));
  }

  static List<String> columns(@Nullable Group group) {
    return switch (group) {
      case null -> List.of("period", "streams", "royalty");
      case store -> List.of("period", "store", "streams", "royalty");
      case territory -> List.of("period", "territory", "streams", "royalty");
      case track -> List.of("period", "trackId", "title", "streams", "royalty");
      case release -> List.of("period", "releaseId", "title", "streams", "royalty");
    };
  }

  /** As the columns have it. */
  List<@Nullable Object> cells(@Nullable Group group) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(period);
    switch (group) {
      case null -> {}
      case store -> cells.add(store);
      case territory -> cells.add(territory);
      case track -> {
        cells.add(trackId);
        cells.add(title);
      }
      case release -> {
        cells.add(releaseId);
        cells.add(title);
      }
    }
    cells.add(streams);
    cells.add(Money.of(royalty));
    return cells;
  }
}
