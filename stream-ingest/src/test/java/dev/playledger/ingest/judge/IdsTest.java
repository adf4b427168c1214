package dev.playledger.ingest.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.ingest.book.Chunks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final long START = 1_800_000_000_000L;
  private static final long KEEP = Duration.ofHours(24).toMillis();

  private final KeyValueStore<Long, byte[]> store = Chunks.store();
  private final List<Long> forgotten = new ArrayList<>();
  private final Random random = new Random(11);

  @Test
  void an_id_is_known_until_its_time_has_passed_also_by_one_who_begins_anew() {
    Ids ids = open(1_000_000);
    long[] some = random.longs(60_000).toArray();
    for (int i = 0; i < some.length; i += 2) {
      assertThat(ids.has(some[i], some[i + 1], START - KEEP)).isFalse();
      ids.add(some[i], some[i + 1], START + i);
      if (i % 500 == 0) {
        ids.write();
      }
    }
    ids.write();
    Ids again = open(1_000_000);
    for (int i = 0; i < some.length; i += 2) {
      assertThat(again.has(some[i], some[i + 1], START + i - 1)).isTrue();
      assertThat(again.has(some[i], some[i + 1], START + i)).isFalse();
      assertThat(again.has(some[i], some[i + 1] ^ 1L << 63, START - KEEP)).isFalse();
    }
    assertThat(forgotten).isEmpty();
  }

  @Test
  void what_was_not_written_before_the_commit_is_gone_with_it() {
    open(1000).add(1, 2, START);
    assertThat(open(1000).has(1, 2, START - KEEP)).isFalse();
  }

  @Test
  void what_has_had_its_time_leaves_the_store_and_the_heap() {
    Ids ids = open(1_000_000);
    for (int hour = 0; hour < 240; hour++) {
      for (int i = 0; i < 1000; i++) {
        ids.add(random.nextLong(), random.nextLong(), START + Duration.ofHours(hour).toMillis());
      }
      ids.write();
    }
    assertThat(Chunks.rows(store, 2)).isBetween(24_000L, 26_000L);
    assertThat(ids.size()).isLessThan(50_000);
    assertThat(forgotten).isEmpty();
  }

  @Test
  void where_memory_wins_the_oldest_go_and_that_is_told() {
    Ids ids = open(10_000);
    long[] some = random.longs(80_000).toArray();
    for (int i = 0; i < some.length; i += 2) {
      ids.add(some[i], some[i + 1], START + i);
      ids.write();
    }
    assertThat(ids.size()).isLessThan(11_000);
    assertThat(forgotten.stream().mapToLong(it -> it).sum()).isGreaterThan(28_000);
    assertThat(ids.has(some[0], some[1], START - KEEP)).isFalse();
    for (int i = some.length - 10_000; i < some.length; i += 2) {
      assertThat(ids.has(some[i], some[i + 1], START - KEEP)).isTrue();
    }
    assertThat(Chunks.rows(store, 2)).isLessThan(12_000);
  }

  @Test
  void where_memory_wins_while_the_clock_stands_still_the_newest_stay() {
    Ids ids = open(10_000);
    long[] some = random.longs(50_000).toArray();
    for (int i = 0; i < some.length; i += 2) {
      ids.add(some[i], some[i + 1], START);
      if (i % 100 == 0) {
        ids.write();
      }
    }
    ids.write();
    assertThat(ids.size()).isLessThanOrEqualTo(10_000);
    Ids again = open(10_000);
    for (int i = some.length - 6_000; i < some.length; i += 2) {
      assertThat(ids.has(some[i], some[i + 1], START - KEEP)).isTrue();
      assertThat(again.has(some[i], some[i + 1], START - KEEP)).isTrue();
    }
    assertThat(forgotten).allMatch(it -> it > 0);
  }

  @Test
  void an_id_that_counts_again_after_its_time_is_known_from_then_on() {
    Ids ids = open(1000);
    ids.add(1, 2, START);
    ids.add(1, 2, START + KEEP);
    assertThat(ids.has(1, 2, START)).isTrue();
    assertThat(ids.size()).isEqualTo(1);
  }

  private Ids open(int most) {
    return new Ids(store, Duration.ofMillis(KEEP), most, forgotten::add);
  }
}
