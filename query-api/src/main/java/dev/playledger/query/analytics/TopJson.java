package dev.playledger.query.analytics;

import dev.playledger.events.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first ones, with what was counted for them in these days. */
record TopJson(
    TopOf.What what,
    TopOf.Measure by,
    LocalDate from,
    LocalDate to,
    @Nullable String territory,
    @Nullable String store,
    List<Item> items) {

  static final List<String> COLUMNS =
      List.of(
          "rank", "previousRank", "id", "title", "artistId", "artistName", "streams", "royalty");

  /**
   * One of them. Those with as much share a rank; {@code previousRank} is that of as many days
   * before, and not there when nothing was counted then. An artist has no title.
   */
  record Item(
      int rank,
      @Nullable Integer previousRank,
      long id,
      @Nullable String title,
      long artistId,
      @Nullable String artistName,
      long streams,
      BigDecimal royalty) {

    /** As the columns have it, which are the same for all; what an artist is called is the name. */
    List<@Nullable Object> cells() {
      return Arrays.asList(
          rank,
          previousRank,
          id,
          title == null ? artistName : title,
          artistId,
          artistName,
          streams,
          Money.of(royalty));
    }
  }
}
