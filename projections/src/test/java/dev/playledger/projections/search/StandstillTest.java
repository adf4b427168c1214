package dev.playledger.projections.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Whether anybody else carries the backlog to an index. */
class StandstillTest {

  private final AtomicLong clock = new AtomicLong();
  private final Standstill standstill = new Standstill(clock::get);

  @Test
  void nobody_does_when_the_same_entry_is_first_for_long() {
    assertThat(standstill.lasts(first(7))).isFalse();
    clock.addAndGet(Standstill.LONG.toNanos());
    assertThat(standstill.lasts(first(7))).isFalse();
    clock.incrementAndGet();
    assertThat(standstill.lasts(first(7))).isTrue();
  }

  @Test
  void somebody_does_when_another_is_first_or_none() {
    standstill.lasts(first(7));
    clock.addAndGet(2 * Standstill.LONG.toNanos());
    assertThat(standstill.lasts(first(8))).isFalse();
    clock.addAndGet(2 * Standstill.LONG.toNanos());
    assertThat(standstill.lasts(List.of())).isFalse();
    assertThat(standstill.lasts(first(8))).isFalse();
  }

  private static List<SearchEntry> first(long revision) {
    return List.of(new SearchEntry("release", 1, revision, null));
  }
}
