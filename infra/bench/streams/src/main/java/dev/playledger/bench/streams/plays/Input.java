package dev.playledger.bench.streams.plays;

import dev.playledger.events.Topics;
import java.util.Locale;

/** The plays in one form, as the {@code stream-events} of a Playledger of their own. */
public record Input(Shape shape) {

  public Topics topics() {
    return new Topics("bench-" + shape.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  public String topic() {
    return topics().streamEvents();
  }
}
