package dev.playledger.command.log;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.EventJson;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectReader;
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

  @Override
  protected ObjectReader getReader(Class<?> type) {
    return DomainEvent.class.isAssignableFrom(type)
        ? EventJson.MAPPER.readerFor(type)
        : super.getReader(type);
  }

  @Override
  public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
    return type != null && DomainEvent.class.isAssignableFrom(type)
        ? new SimpleSerializedType(EventJson.wireName(type), null)
        : super.typeForClass(type);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    Class<?> event = EventJson.types().get(type.getName());
    return event == null ? super.classForType(type) : event;
  }
}
