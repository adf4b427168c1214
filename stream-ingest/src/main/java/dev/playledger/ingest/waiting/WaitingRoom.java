package dev.playledger.ingest.waiting;

import dev.playledger.ingest.judge.Line;
import dev.playledger.ingest.log.JsonSerde;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The events of one task that wait, by the name of their track and by their turn. */
final class WaitingRoom {

  static final String EVENTS = "waiting-events";
  static final String TURNS = "waiting-turns";

  private static final int MOST_AT_ONCE = 10_000;

  private final KeyValueStore<String, Held> events;
  private final KeyValueStore<Long, String> turns;
  private final Map<String, Integer> waiting = new HashMap<>();
  private int all;

  WaitingRoom(ProcessorContext<?, ?> context) {
    events = context.getStateStore(EVENTS);
    turns = context.getStateStore(TURNS);
    try (KeyValueIterator<Long, String> each = turns.all()) {
      each.forEachRemaining(it -> count(it.value, 1));
    }
  }

  static StoreBuilder<KeyValueStore<String, Held>> events() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(EVENTS), Serdes.String(), new JsonSerde<>(Held.class));
  }

  static StoreBuilder<KeyValueStore<Long, String>> turns() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(TURNS), Serdes.Long(), Serdes.String());
  }

  boolean isFull(String name, WaitingSettings settings) {
    return all >= settings.mostInAll() || waiting.getOrDefault(name, 0) >= settings.most();
  }

  /** Takes an event in; its turn is its offset in the topic. */
  void take(String name, long turn, Held event) {
    turns.put(turn, name);
    events.put(key(name, turn), event);
    count(name, 1);
  }

  /** Lets go all that wait for a track. */
  void release(String name, Consumer<Line> way) {
    try (var each = events.prefixScan(name + " ", new StringSerializer())) {
      each.forEachRemaining(it -> {
        way.accept(it.value.line());
        remove(name, Long.parseLong(it.key.substring(name.length() + 1)));
      });
    }
  }

  /** Lets go those that came until then, the first first and some thousands at most. */
  void expire(long until, Consumer<Line> way) {
    try (KeyValueIterator<Long, String> each = turns.all()) {
      for (int some = 0; some < MOST_AT_ONCE && each.hasNext(); some++) {
        KeyValue<Long, String> turn = each.next();
        @Nullable Held event = events.get(key(turn.value, turn.key));
        if (event == null || event.since() > until) {
          return;
        }
        way.accept(event.line());
        remove(turn.value, turn.key);
      }
    }
  }

  private void remove(String name, long turn) {
    turns.delete(turn);
    events.delete(key(name, turn));
    count(name, -1);
  }

  private void count(String name, int change) {
    all += change;
    waiting.merge(name, change, (a, b) -> a + b == 0 ? null : a + b);
  }

  private static String key(String name, long turn) {
    return "%s %019d".formatted(name, turn);
  }
}
