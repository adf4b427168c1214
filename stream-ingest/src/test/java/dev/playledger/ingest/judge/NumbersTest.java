package dev.playledger.ingest.judge;

import static dev.playledger.ingest.judge.Numbers.Answer.NEW;
import static dev.playledger.ingest.judge.Numbers.Answer.NO_ROOM;
import static dev.playledger.ingest.judge.Numbers.Answer.SEEN;
import static dev.playledger.ingest.judge.Numbers.Answer.TOO_FAR_BEHIND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.ingest.judge.Numbers.Answer;
import dev.playledger.ingest.judge.Numbers.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static final Limits WIDE = new Limits(1_000_000, 50_000, 1_000_000);
  private static final int ROW = 16;

  private final Rows rows = new Rows();
  private Numbers numbers = new Numbers(rows, WIDE);

  @Test
  void numbers_in_order_cost_one_row_however_many_they_are() {
    for (long number = 0; number < 100_000; number++) {
      assertThat(take(number)).isEqualTo(NEW);
    }
    restart();
    assertThat(rows.values()).isEqualTo(ROW);
    assertThat(numbers.gaps()).isZero();
    assertThat(take(99_999)).isEqualTo(SEEN);
    assertThat(take(100_000)).isEqualTo(NEW);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void they_are_known_exactly_in_any_order_and_after_restarts(long seed) {
    var random = new Random(seed);
    Set<Long> taken = new HashSet<>();
    int range = 1 << (4 + random.nextInt(14));
    for (int turn = 0; turn < 60_000; turn++) {
      long number = random.nextInt(4) == 0 ? random.nextInt(range) : turn % range;
      assertThat(take(number)).isEqualTo(taken.add(number) ? NEW : SEEN);
      if (random.nextInt(5_000) == 0) {
        restart();
      }
    }
    restart();
    for (long number = -1; number <= range; number++) {
      assertThat(numbers.look(1, 2, number)).isEqualTo(taken.contains(number) ? SEEN : NEW);
    }
  }

  @Test
  void shuffled_wholly_they_end_as_one_interval_and_leave_no_pages() {
    List<Long> all = new ArrayList<>(LongStream.range(0, 40_000).boxed().toList());
    Collections.shuffle(all, new Random(7));
    for (int turn = 0; turn < all.size(); turn++) {
      assertThat(take(all.get(turn))).isEqualTo(NEW);
      if (turn % 1_000 == 0) {
        restart();
      }
    }
    restart();
    assertThat(numbers.gaps()).isZero();
    assertThat(rows.size()).isEqualTo(1);
    assertThat(rows.values()).isEqualTo(ROW);
  }

  @Test
  void producers_do_not_meet_even_when_half_of_their_hash_does() {
    numbers.add(1, 2, 5);
    assertThat(numbers.look(1, 2, 5)).isEqualTo(SEEN);
    assertThat(numbers.look(3, 2, 5)).isEqualTo(NEW);
    assertThat(numbers.look(1, 3, 5)).isEqualTo(NEW);
    for (long other = 0; other < 5_000; other++) {
      numbers.add(other, 2, other + 10);
    }
    restart();
    assertThat(numbers.producers()).isEqualTo(5_000);
    for (long other = 0; other < 5_000; other++) {
      assertThat(numbers.look(other, 2, other + 10)).isEqualTo(SEEN);
      assertThat(numbers.look(other, 2, other + 11)).isEqualTo(NEW);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void past_so_many_gaps_it_admits_not_to_know_and_is_never_wrong(long seed) {
    numbers = new Numbers(rows, new Limits(10, 20, 1_000));
    var random = new Random(seed);
    Set<Long> taken = new HashSet<>();
    int tooFar = 0;
    for (int turn = 0; turn < 20_000; turn++) {
      long number =
          (long) random.nextInt(Math.max(1, turn / 10)) + (random.nextBoolean() ? turn / 8 : 0);
      Answer answer = take(number);
      if (answer == TOO_FAR_BEHIND) {
        tooFar++;
      } else {
        assertThat(answer).isEqualTo(taken.add(number) ? NEW : SEEN);
      }
      assertThat(numbers.gaps()).isLessThanOrEqualTo(20);
      if (random.nextInt(1_000) == 0) {
        restart(new Limits(10, 20, 1_000));
      }
    }
    assertThat(tooFar).isPositive();
  }

  @Test
  void the_lowest_gap_is_the_one_that_closes_and_what_lies_below_it_stays_known() {
    numbers = new Numbers(rows, new Limits(10, 2, 1_000));
    LongStream.of(0, 1, 2, 5, 8, 11).forEach(this::take);
    restart(new Limits(10, 2, 1_000));
    assertThat(numbers.look(1, 2, 2)).isEqualTo(SEEN);
    assertThat(numbers.look(1, 2, 3)).isEqualTo(TOO_FAR_BEHIND);
    assertThat(numbers.look(1, 2, 4)).isEqualTo(TOO_FAR_BEHIND);
    assertThat(numbers.look(1, 2, 5)).isEqualTo(SEEN);
    assertThat(take(6)).isEqualTo(NEW);
    assertThat(take(9)).isEqualTo(NEW);
    assertThat(take(6)).isEqualTo(SEEN);
  }

  @Test
  void all_producers_share_the_room_for_gaps_and_one_without_any_gets_none_of_the_others() {
    numbers = new Numbers(rows, new Limits(10, 20, 2));
    LongStream.of(0, 2, 4).forEach(this::take);
    numbers.add(7, 7, 0);
    numbers.add(7, 7, 2);
    assertThat(numbers.look(7, 7, 1)).isEqualTo(TOO_FAR_BEHIND);
    assertThat(numbers.look(1, 2, 1)).isEqualTo(NEW);
    assertThat(numbers.gaps()).isEqualTo(2);
  }

  @Test
  void one_producer_too_many_is_told_so() {
    numbers = new Numbers(rows, new Limits(1, 2, 2));
    take(0);
    assertThat(numbers.look(7, 7, 0)).isEqualTo(NO_ROOM);
    assertThat(take(1)).isEqualTo(NEW);
  }

  @Test
  void a_commit_writes_only_what_changed() {
    for (long number = 0; number < 50_000; number++) {
      take(number * 3);
    }
    numbers.write();
    long before = rows.written;
    take(150_000);
    take(10 * 3 + 1);
    numbers.write();
    assertThat(rows.written - before).isLessThan(1_000);
    before = rows.written;
    numbers.write();
    assertThat(rows.written).isEqualTo(before);
  }

  private Answer take(long number) {
    Answer answer = numbers.look(1, 2, number);
    if (answer == NEW) {
      numbers.add(1, 2, number);
    }
    return answer;
  }

  private void restart() {
    restart(WIDE);
  }

  private void restart(Limits limits) {
    numbers.write();
    numbers = new Numbers(rows, limits);
  }
}
