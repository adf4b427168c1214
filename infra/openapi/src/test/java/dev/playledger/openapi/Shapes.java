package dev.playledger.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON schemas of what goes over the wire, read from the records themselves: what is not
 * {@code @Nullable} is required, an {@code Optional} may be null, and limits are those of the
 * constraints. Each record gets a name among the components.
 */
final class Shapes {

  private final TreeMap<String, ObjectNode> named = new TreeMap<>();
  private final Map<String, Class<?>> owners = new HashMap<>();

  /** All that have a name so far. */
  Map<String, ObjectNode> named() {
    return named;
  }

  ObjectNode of(Type type) {
    return of(type, Map.of());
  }

  /** Of a component, field or parameter with its constraints. */
  ObjectNode of(AnnotatedType type) {
    return of(type, Map.of());
  }

  private ObjectNode of(AnnotatedType annotated, Map<String, Type> bound) {
    ObjectNode shape =
        annotated instanceof AnnotatedParameterizedType generic
            ? generic(generic, bound)
            : of(annotated.getType(), bound);
    return Limits.within(shape, annotated.getAnnotations());
  }

  private ObjectNode generic(AnnotatedParameterizedType type, Map<String, Type> bound) {
    AnnotatedType[] of = type.getAnnotatedActualTypeArguments();
    Class<?> raw = raw(type.getType());
    if (raw == Optional.class) {
      return orNull(of(of[0], bound));
    }
    return Collection.class.isAssignableFrom(raw)
        ? list(raw, of(of[0], bound))
        : of(type.getType(), bound);
  }

  private ObjectNode of(Type type, Map<String, Type> bound) {
    return switch (type) {
      case TypeVariable<?> variable -> of(known(variable, bound));
      case WildcardType any -> of(any.getUpperBounds()[0], bound);
      case ParameterizedType generic -> generic(generic, bound);
      case Class<?> simple when simple == Object.class -> Json.object();
      case Class<?> simple -> Scalars.of(simple).orElseGet(() -> record(simple, Map.of()));
      default -> throw new IllegalArgumentException(type.getTypeName());
    };
  }

  private static Type known(TypeVariable<?> variable, Map<String, Type> bound) {
    return Optional.ofNullable(bound.get(variable.getName())).orElseThrow();
  }

  private ObjectNode generic(ParameterizedType type, Map<String, Type> bound) {
    Type[] of = type.getActualTypeArguments();
    Class<?> raw = raw(type);
    if (Collection.class.isAssignableFrom(raw)) {
      return list(raw, of(of[0], bound));
    }
    if (Map.class.isAssignableFrom(raw)) {
      ObjectNode map = Json.type("object");
      ObjectNode key = of(of[0], bound);
      if (key.has("enum")) {
        map.set("propertyNames", key);
      }
      return map.set("additionalProperties", of(of[1], bound));
    }
    if (raw.isRecord()) {
      Map<String, Type> inner = new HashMap<>();
      for (int i = 0; i < of.length; i++) {
        inner.put(raw.getTypeParameters()[i].getName(), of[i]);
      }
      return record(raw, inner);
    }
    return of(of[0], bound);
  }

  private static ObjectNode list(Class<?> raw, ObjectNode items) {
    ObjectNode list = Json.type("array");
    if (Set.class.isAssignableFrom(raw)) {
      list.put("uniqueItems", true);
    }
    return list.set("items", items);
  }

  private ObjectNode record(Class<?> record, Map<String, Type> bound) {
    if (!record.isRecord()) {
      throw new IllegalStateException("Say in Scalars how JSON shows a " + record.getName());
    }
    RecordComponent[] components = record.getRecordComponents();
    if (components[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
      return of(components[0].getAnnotatedType(), bound);
    }
    String name = name(record, bound);
    @Nullable Class<?> other = owners.put(name, record);
    if (other != null && other != record) {
      throw new IllegalStateException(
          "Two records would both be %s in the description: %s and %s; rename one of them"
              .formatted(name, other.getName(), record.getName()));
    }
    if (!named.containsKey(name)) {
      ObjectNode shape = Json.type("object");
      named.put(name, shape);
      fill(shape.putObject("properties"), shape.putArray("required"), components, bound);
      if (shape.get("required").isEmpty()) {
        shape.remove("required");
      }
    }
    return Json.ref("schemas", name);
  }

  private void fill(
      ObjectNode properties,
      ArrayNode required,
      RecordComponent[] components,
      Map<String, Type> bound) {
    for (RecordComponent it : components) {
      String name = name(it);
      if (it.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        fill(properties, required, it.getType().getRecordComponents(), bound);
      } else if (isAlwaysThere(it)) {
        properties.set(name, orNull(of(it, bound)));
        required.add(name);
      } else {
        properties.set(name, of(it, bound));
        if (isRequired(it.getAnnotatedType())) {
          required.add(name);
        }
      }
    }
  }

  /** Also as null. */
  private static boolean isAlwaysThere(RecordComponent it) {
    @Nullable JsonInclude when = it.getAccessor().getAnnotation(JsonInclude.class);
    return when != null
        && when.value() == JsonInclude.Include.ALWAYS
        && !isRequired(it.getAnnotatedType());
  }

  private ObjectNode of(RecordComponent it, Map<String, Type> bound) {
    @Nullable JsonDeserialize read = it.getAccessor().getAnnotation(JsonDeserialize.class);
    if (it.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
      return Json.object();
    }
    if (read != null && it.getType() == Optional.class) {
      return orNull(Scalars.day());
    }
    return read == null ? of(it.getAnnotatedType(), bound) : Scalars.day();
  }

  static boolean isRequired(AnnotatedType type) {
    return !type.isAnnotationPresent(Nullable.class);
  }

  private static String name(RecordComponent it) {
    @Nullable JsonProperty other = it.getAccessor().getAnnotation(JsonProperty.class);
    return other == null ? it.getName() : other.value();
  }

  /** That of the record, behind that of what it is in, which of a controller is what it is for. */
  private static String name(Class<?> record, Map<String, Type> bound) {
    @Nullable Class<?> around = record.getEnclosingClass();
    StringBuilder name =
        new StringBuilder(
            around == null ? "" : around.getSimpleName().replaceFirst("Controller$", ""));
    name.append(record.getSimpleName());
    bound.values().forEach(it -> name.append(raw(it).getSimpleName()));
    return name.toString();
  }

  /** A type of more than one, or something named, takes null beside. */
  private static ObjectNode orNull(ObjectNode shape) {
    if (!shape.has("type") || shape.has("enum")) {
      return Json.object().set("anyOf", Json.array(shape, Json.type("null")));
    }
    ArrayNode types = Json.array();
    if (shape.get("type").isArray()) {
      types.addAll((ArrayNode) shape.get("type"));
    } else {
      types.add(shape.get("type"));
    }
    return shape.set("type", types.add("null"));
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> simple -> simple;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> throw new IllegalArgumentException(type.getTypeName());
    };
  }
}
