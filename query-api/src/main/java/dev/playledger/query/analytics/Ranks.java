package dev.playledger.query.analytics;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who stands where: one more than there are with more, so that those with as much share a rank.
 * What has nothing, or less, stands nowhere.
 */
final class Ranks {

  static final Comparator<Standing> MOST_FIRST =
      Comparator.comparingLong(Standing::now).reversed().thenComparingLong(Standing::id);

  private final long[] ascending;

  private Ranks(long[] ascending) {
    this.ascending = ascending;
  }

  static Ranks by(List<Standing> all, ToLongFunction<Standing> measure) {
    return new Ranks(all.stream().mapToLong(measure).filter(it -> it > 0).sorted().toArray());
  }

  @Nullable Integer of(long value) {
    return value <= 0 ? null : 1 + moreThan(value);
  }

  private int moreThan(long value) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return ascending.length - low;
  }

  /** The first ones, with something. */
  static Stream<Standing> first(List<Standing> all, int limit) {
    return all.stream().filter(it -> it.now() > 0).sorted(MOST_FIRST).limit(limit);
  }
}
