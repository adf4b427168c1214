package dev.playledger.bench.streams.rows;

import dev.playledger.events.EventJson;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** An event as a textbook would have it, and its serde by Jackson. */
final class Json {

  record Event(
      String eventId,
      long trackId,
      String source,
      String territory,
      String occurredAt,
      @Nullable Long listenedMs) {}

  private Json() {}

  static Event read(byte[] line) {
    return EventJson.MAPPER.readValue(line, Event.class);
  }

  static Serde<Event> serde() {
    return Serdes.serdeFrom(
        (_, event) -> EventJson.MAPPER.writeValueAsBytes(event), (_, bytes) -> read(bytes));
  }
}
