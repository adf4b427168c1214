package dev.playledger.query.analytics;

import dev.playledger.query.totals.Day;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which tracks are trending is asked: in a territory, at the end of a day, today (UTC) if not said,
 * after how many days a stream weighs half, and how many of them.
 */
record TrendingOf(
    @Nullable String territory,
    @Nullable Day at,
    @Nullable @Min(1) @Max(90) Integer halfLife,
    @Nullable @Min(1) @Max(100) Integer limit) {

  private static final int USUAL_HALF_LIFE = 7;
  private static final int USUAL_LIMIT = 20;

  TrendingOf {
    at = at == null ? Day.today() : at;
  }

  LocalDate day() {
    return Objects.requireNonNull(at).date();
  }

  Fading fading() {
    return new Fading(day(), halfLife == null ? USUAL_HALF_LIFE : halfLife);
  }

  int size() {
    return limit == null ? USUAL_LIMIT : limit;
  }

  Place place() {
    return new Place(territory, null);
  }
}
