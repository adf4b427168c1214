package dev.playledger.ingest.judge;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All producers by their hash; open addressing, for a map of objects would weigh twice as much. */
final class Producers {

  private @Nullable Producer[] slots = new Producer[1024];
  private int size;

  int size() {
    return size;
  }

  @Nullable Producer find(long high, long low) {
    return slots[slot(high, low)];
  }

  /** The producer, or else a new one with its first number. */
  Producer findOrAdd(long high, long low, long number) {
    int slot = slot(high, low);
    @Nullable Producer known = slots[slot];
    if (known != null) {
      return known;
    }
    var producer = new Producer(high, low, number);
    slots[slot] = producer;
    size++;
    if (size * 3L > slots.length * 2L) {
      grow();
    }
    return producer;
  }

  void forEach(Consumer<Producer> action) {
    for (@Nullable Producer producer : slots) {
      if (producer != null) {
        action.accept(producer);
      }
    }
  }

  private void grow() {
    @Nullable Producer[] smaller = slots;
    slots = new Producer[smaller.length * 2];
    for (@Nullable Producer producer : smaller) {
      if (producer != null) {
        slots[slot(producer.high, producer.low)] = producer;
      }
    }
  }

  /** Where it stands or would stand. */
  private int slot(long high, long low) {
    int mask = slots.length - 1;
    int slot = (int) low & mask;
    for (@Nullable Producer at = slots[slot];
        at != null && (at.low != low || at.high != high);
        at = slots[slot]) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
