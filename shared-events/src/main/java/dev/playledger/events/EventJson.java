package dev.playledger.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.playledger.events.account.AccountEvent;
import dev.playledger.events.genre.GenreEvent;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.royalty.RoyaltyEvent;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event is written down: JSON with its wire name as {@code type}; unknown fields are
 * refused.
 */
public final class EventJson {

  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final Map<String, Class<? extends DomainEvent>> TYPES =
      Stream.of(ReleaseEvent.class, RoyaltyEvent.class, AccountEvent.class, GenreEvent.class)
          .flatMap(it -> Stream.of(it.getPermittedSubclasses()))
          .map(it -> it.<DomainEvent>asSubclass(DomainEvent.class))
          .collect(Collectors.toUnmodifiableMap(EventJson::wireName, Function.identity()));

  private EventJson() {}

  public static byte[] write(DomainEvent event) {
    return MAPPER.writeValueAsBytes(event);
  }

  /**
   * Reads one event, also one that was written in an older version.
   *
   * @throws UnknownEventType when this version knows no such type
   * @throws tools.jackson.core.JacksonException when the value is not the JSON of that type
   */
  public static DomainEvent read(String wireName, byte[] value) {
    @Nullable OlderVersion older = OlderVersion.ALL.get(wireName);
    return older == null
        ? MAPPER.readValue(value, type(wireName))
        : older.read((ObjectNode) MAPPER.readTree(value));
  }

  /** The wire names under which this version writes. */
  public static Map<String, Class<? extends DomainEvent>> types() {
    return TYPES;
  }

  /** Whether this version can read such events. */
  public static boolean knows(String wireName) {
    return TYPES.containsKey(wireName) || OlderVersion.ALL.containsKey(wireName);
  }

  /**
   * What an event is read as.
   *
   * @throws UnknownEventType when this version knows no such type
   */
  public static Class<? extends DomainEvent> type(String wireName) {
    @Nullable OlderVersion older = OlderVersion.ALL.get(wireName);
    @Nullable Class<? extends DomainEvent> type =
        older == null ? TYPES.get(wireName) : older.type();
    if (type == null) {
      throw new UnknownEventType(wireName);
    }
    return type;
  }

  /** The wire name of a type of event, {@code release.approved.v1}. */
  public static String wireName(Class<?> type) {
    @Nullable JsonTypeName name = type.getAnnotation(JsonTypeName.class);
    if (name == null) {
      throw new IllegalArgumentException(type + " is no event with a wire name");
    }
    return name.value();
  }

  /** An event of a type that this version does not know. */
  public static final class UnknownEventType extends IllegalArgumentException {
    UnknownEventType(String wireName) {
      super("unknown event type " + wireName);
    }
  }
}
