package dev.playledger.ingest.log;

import dev.playledger.events.ids.Id;
import dev.playledger.events.streams.NumberKey;
import java.util.function.LongFunction;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** An aggregate's number as a key. */
public record IdSerde<T extends Id>(LongFunction<T> make) implements Serde<T> {

  @Override
  public Serializer<T> serializer() {
    return (_, id) -> id == null ? null : NumberKey.of(id);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (_, key) -> key == null ? null : make.apply(NumberKey.read(key));
  }
}
