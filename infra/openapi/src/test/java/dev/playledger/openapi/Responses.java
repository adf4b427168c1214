package dev.playledger.openapi;

import dev.playledger.door.Shows;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ObjectNode;

/** How a door answers: by the statuses of {@code access.txt}, and as its methods say. */
final class Responses {

  private final Shapes shapes;
  private final Map<String, ObjectNode> content = new LinkedHashMap<>();
  private boolean isList;
  private boolean isOne;

  Responses(Shapes shapes) {
    this.shapes = shapes;
  }

  void add(Endpoint endpoint) {
    @Nullable Shows said = endpoint.handler().getMethodAnnotation(Shows.class);
    Type type = entity(endpoint.handler().getMethod().getGenericReturnType());
    isList |= type instanceof ParameterizedType many && isList(many);
    isOne |=
        endpoint.handler().getReturnType().getParameterType() == ResponseEntity.class
            && !endpoint.produces().contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    for (String media : endpoint.produces()) {
      if (!media.equals(MediaType.APPLICATION_JSON_VALUE)) {
        content.put(media, Json.type("string"));
      } else if (said != null) {
        content.put(media, shape(said));
      } else if (!isNothing(endpoint, type)) {
        content.put(media, shape(endpoint, type));
      }
    }
  }

  private static boolean isNothing(Endpoint endpoint, Type type) {
    return type == void.class || type == Void.class || endpoint.method().equals("DELETE");
  }

  private ObjectNode shape(Endpoint endpoint, Type type) {
    if (type == byte[].class || type == Object.class || type.getTypeName().contains("?")) {
      throw new IllegalStateException(
          "Say by @Shows at its method in %s what %s answers"
              .formatted(endpoint.handler().getBeanType().getSimpleName(), endpoint.door()));
    }
    return shapes.of(type);
  }

  private ObjectNode shape(Shows said) {
    List<ObjectNode> each = Arrays.stream(said.value()).map(shapes::of).toList();
    ObjectNode one =
        each.size() == 1
            ? each.getFirst()
            : Json.object().set("anyOf", Json.array(each.toArray(ObjectNode[]::new)));
    return said.list() ? Json.type("array").set("items", one) : one;
  }

  private static Type entity(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
        ? generic.getActualTypeArguments()[0]
        : type;
  }

  private static boolean isList(ParameterizedType type) {
    return type.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
  }

  ObjectNode all(NavigableSet<Integer> told, Parameters parameters) {
    ObjectNode all = Json.object();
    NavigableSet<Integer> statuses = new TreeSet<>(told);
    statuses.addAll(refusals(parameters));
    boolean isSingle = isOne && !isList && parameters.has("Position") && !content.isEmpty();
    if (isSingle) {
      statuses.add(304);
    }
    for (int status : statuses) {
      all.set(
          String.valueOf(status),
          status < 400
              ? success(status, parameters, isSingle || parameters.isCommand())
              : Json.ref("responses", "Problem" + status));
    }
    return all.set("default", Json.ref("responses", "Problem"));
  }

  private ObjectNode success(int status, Parameters parameters, boolean hasTag) {
    ObjectNode success = Json.object();
    success.put("description", described(status));
    ObjectNode headers = Json.object();
    if (status == 201 || status == 302) {
      headers.set("Location", Json.ref("headers", "Location"));
    }
    if (parameters.isCommand() || parameters.has("Position")) {
      headers.set("Playledger-Position", Json.ref("headers", "Position"));
    }
    if (hasTag && status != 302) {
      headers.set("ETag", Json.ref("headers", "ETag"));
    }
    if (isList && isOne) {
      headers.set("Link", Json.ref("headers", "Link"));
    }
    if (!headers.isEmpty()) {
      success.set("headers", headers);
    }
    if (status / 100 == 2 && status != 204 && !content.isEmpty()) {
      ObjectNode bodies = success.putObject("content");
      content.forEach(
          (media, shape) -> bodies.set(media, Json.object().set("schema", shape.deepCopy())));
    }
    return success;
  }

  private static String described(int status) {
    return switch (status) {
      case 201 -> "It is made, and as it is now";
      case 202 -> "It is taken, and will be worked on";
      case 204 -> "It is done";
      case 302 -> "Where the file is, for a quarter of an hour";
      case 304 -> "It is as the client has it";
      default -> "The answer";
    };
  }

  private static NavigableSet<Integer> refusals(Parameters parameters) {
    NavigableSet<Integer> all = new TreeSet<>(List.of(429));
    if (!parameters.isEmpty() || parameters.body().isPresent()) {
      all.add(400);
    }
    if (parameters.hasPath()) {
      all.add(404);
    }
    if (parameters.isCommand()) {
      all.addAll(List.of(403, 409));
    }
    if (parameters.has("IfMatch")) {
      all.add(412);
    }
    if (parameters.body().isPresent()) {
      all.addAll(List.of(413, 415));
    }
    if (parameters.has("IdempotencyKey")) {
      all.add(422);
    }
    if (parameters.has("Position")) {
      all.add(503);
    }
    return all;
  }
}
