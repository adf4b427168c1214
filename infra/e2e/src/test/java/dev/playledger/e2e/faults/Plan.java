package dev.playledger.e2e.faults;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * In which order which events are sent.
 *
 * @param numbers of the events, some maybe more than once
 * @param off by how much the sender's clock is wrong, before and after in turn
 */
record Plan(Order numbers, Duration off) {

  private static final int SEED = 42;
  private static final int TURN = 1000;

  /** Numbers in an order; an interface, for a record keeps no array. */
  interface Order {
    int size();

    int at(int index);
  }

  /** Each once, by its number. */
  static Plan inOrder(int events) {
    return new Plan(order(IntStream.range(0, events).toArray()), Duration.ZERO);
  }

  /** Each twice, in any order. */
  static Plan shuffledTwice(int events) {
    int[] all = IntStream.range(0, 2 * events).map(it -> it % events).toArray();
    var random = new Random(SEED);
    for (int i = all.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = all[i];
      all[i] = all[other];
      all[other] = kept;
    }
    return new Plan(order(all), Duration.ZERO);
  }

  Plan withClockOff(Duration by) {
    return new Plan(numbers, by);
  }

  int size() {
    return numbers.size();
  }

  int number(int index) {
    return numbers.at(index);
  }

  Duration clockOff(long index) {
    return index / TURN % 2 == 0 ? off : off.negated();
  }

  private static Order order(int[] all) {
    return new Order() {
      @Override
      public int size() {
        return all.length;
      }

      @Override
      public int at(int index) {
        return all[index];
      }
    };
  }
}
