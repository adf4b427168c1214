package dev.playledger.bench.streams.plays;

import dev.playledger.events.Topics;
import java.util.Locale;

/** The plays in one form, as the {@code stream-events} of a Playledger of their own. */
public record Input(Shape shape, boolean warmUp) {

  public Topics topics() {
    String name = "bench-" + shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Topics(warmUp ? name + "-warm-up" : name);
  }

  public String topic() {
    return topics().streamEvents();
  }

  String plan() {
    return warmUp ? "warm-up.known" : "measured.known";
  }

  long seed() {
    return warmUp ? 7 : 42;
  }
}
