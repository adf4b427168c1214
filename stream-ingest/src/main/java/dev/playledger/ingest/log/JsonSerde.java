package dev.playledger.ingest.log;

import dev.playledger.events.EventJson;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A value as its JSON, the way events are written. */
public record JsonSerde<T>(Class<T> type) implements Serde<T> {

  @Override
  public Serializer<T> serializer() {
    return (_, value) -> write(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (_, value) -> read(value);
  }

  private byte @Nullable [] write(@Nullable T value) {
    return value == null ? null : EventJson.MAPPER.writeValueAsBytes(value);
  }

  private @Nullable T read(byte @Nullable [] value) {
    return value == null ? null : EventJson.MAPPER.readValue(value, type);
  }
}
