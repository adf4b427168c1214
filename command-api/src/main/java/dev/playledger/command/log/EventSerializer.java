package dev.playledger.command.log;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.EventJson;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes events for the store as {@link EventJson} does, under their wire names; the names of
 * classes stay out of it.
 */
public final class EventSerializer extends Jackson3Serializer {

  public EventSerializer() {
    super(builder());
  }

  @Override
  protected ObjectWriter getWriter() {
    return EventJson.MAPPER.writer();
  }

  /** One in an older version, too. */
  @Override
  // The type of an event is what its wire name says, and the signature is Axon's.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <S, T> T deserialize(SerializedObject<S> it) {
    String name = it.getType().getName();
    return EventJson.knows(name)
        ? (T) EventJson.read(name, getConverter().convert(it, byte[].class).getData())
        : super.deserialize(it);
  }

  @Override
  public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
    return type != null && DomainEvent.class.isAssignableFrom(type)
        ? new SimpleSerializedType(EventJson.wireName(type), null)
        : super.typeForClass(type);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return EventJson.knows(type.getName())
        ? EventJson.type(type.getName())
        : super.classForType(type);
  }
}
