package dev.playledger.query.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.playledger.door.Decimals;
import dev.playledger.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in as many days before, and what has changed since. The per cent are {@code 100
 * · (now − before) / before}, rounded half up to two digits after the point, and null when nothing
 * was there before, or less than that.
 */
record Comparison(Before previous, Change change) {

  /** As a table has them. */
  static final List<String> COLUMNS =
      List.of(
          "from",
          "to",
          "streams",
          "royalty",
          "streamsChange",
          "royaltyChange",
          "streamsPercent",
          "royaltyPercent");

  private static final int DIGITS = 2;

  /** The time before. */
  record Before(LocalDate from, LocalDate to, long streams, BigDecimal royalty) {}

  /** By how much there is more now. */
  record Change(
      long streams,
      BigDecimal royalty,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal streamsPercent,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal royaltyPercent) {}

  static Comparison of(Span days, Counts before, Counts now) {
    return new Comparison(
        new Before(days.first(), days.last(), before.streams(), Decimals.money(before.royalty())),
        new Change(
            Math.subtractExact(now.streams(), before.streams()),
            Decimals.money(now.royalty().minus(before.royalty())),
            percent(before.streams(), now.streams()),
            percent(before.royalty().micros(), now.royalty().micros())));
  }

  /** As a table: the time before, and the time with what has changed. */
  List<List<?>> lines(Span now) {
    return List.of(
        Arrays.asList(
            previous.from,
            previous.to,
            previous.streams,
            Money.of(previous.royalty),
            null,
            null,
            null,
            null),
        Arrays.asList(
            now.first(),
            now.last(),
            previous.streams + change.streams,
            Money.of(previous.royalty.add(change.royalty)),
            change.streams,
            Money.of(change.royalty),
            change.streamsPercent,
            change.royaltyPercent));
  }

  static @Nullable BigDecimal percent(long before, long now) {
    return before <= 0
        ? null
        : BigDecimal.valueOf(now)
            .subtract(BigDecimal.valueOf(before))
            .movePointRight(DIGITS)
            .divide(BigDecimal.valueOf(before), DIGITS, RoundingMode.HALF_UP);
  }
}
