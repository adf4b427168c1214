package dev.playledger.openapi;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What one may send to a door, from the parameters of its methods. */
final class Parameters {

  private static final String WISH = "Wish";
  private static final String SNAPSHOT = "Snapshot";

  /** What comes along with every request, and is not for the client to say. */
  private static final Set<String> GIVEN =
      Set.of(
          "Caller",
          "CsrfToken",
          "HttpServletRequest",
          "HttpServletResponse",
          "HttpMethod",
          "ServletWebRequest",
          "WebRequest");

  private final Shapes shapes;
  private final Map<String, ObjectNode> named = new LinkedHashMap<>();
  private final Set<String> shared = new TreeSet<>();
  private final Set<String> seen = new TreeSet<>();
  private @Nullable ObjectNode body;

  Parameters(Shapes shapes) {
    this.shapes = shapes;
  }

  /** Adds those of a method; what another one at the same door does not take is not required. */
  void add(Endpoint endpoint) {
    Set<String> before = Set.copyOf(named.keySet());
    Set<String> own = new TreeSet<>();
    for (MethodParameter it : endpoint.handler().getMethodParameters()) {
      it.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
      add(endpoint, it, own);
    }
    if (!seen.isEmpty()) {
      named.forEach((name, it) -> {
        if (!own.contains(name) || !before.contains(name)) {
          it.remove("required");
        }
      });
    }
    seen.add(endpoint.handler().toString());
  }

  private void add(Endpoint endpoint, MethodParameter it, Set<String> own) {
    Class<?> type = it.getParameterType();
    @Nullable RequestParam query = it.getParameterAnnotation(RequestParam.class);
    if (it.hasParameterAnnotation(PathVariable.class)) {
      put("path", name(it), pathShape(it), own).put("required", true);
    } else if (query != null) {
      addQuery(it, query, own);
    } else if (it.hasParameterAnnotation(RequestBody.class)) {
      body = shapes.of(annotated(it));
    } else if (type.getSimpleName().equals(WISH)) {
      addWish(endpoint);
    } else if (type.getSimpleName().equals(SNAPSHOT)) {
      shared.add("Position");
    } else if (type.getSimpleName().equals("Sight")) {
      shared.add("Territory");
    } else if (type.isRecord() && !isGiven(it)) {
      Arrays.stream(type.getRecordComponents())
          .forEach(part ->
              put("query", part.getName(), shapes.of(part.getAnnotatedType()), own)
                  .put("required", isRequired(part.getAnnotatedType())));
    } else if (!isGiven(it)) {
      throw new IllegalStateException(
          "Say in Parameters what the %s of %s is to a client"
              .formatted(type.getSimpleName(), endpoint.door()));
    }
  }

  /** Either way of saying that it has to be given. */
  private static boolean isRequired(AnnotatedType type) {
    return Shapes.isRequired(type)
        || type.isAnnotationPresent(NotNull.class)
        || type.isAnnotationPresent(NotBlank.class);
  }

  private static boolean isGiven(MethodParameter it) {
    return GIVEN.contains(it.getParameterType().getSimpleName())
        || it.hasParameterAnnotation(RequestHeader.class);
  }

  private void addQuery(MethodParameter it, RequestParam query, Set<String> own) {
    ObjectNode shape = shapes.of(annotated(it));
    boolean given = query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    // The end of all ids is where lists begin, and nothing to tell anybody.
    if (!given && !query.defaultValue().isEmpty() && query.defaultValue().length() < 16) {
      shape.set("default", Samples.value(query.defaultValue()));
    }
    put("query", name(it), shape, own).put("required", given && query.required());
  }

  private void addWish(Endpoint endpoint) {
    shared.add("CorrelationId");
    if (!endpoint.method().equals("POST")) {
      shared.add("IfMatch");
    }
    if (takesKey(endpoint.path())) {
      shared.add("IdempotencyKey");
    }
  }

  /** As IdempotencyKey in command-api has it; what decides on many keeps none, either. */
  private static boolean takesKey(String path) {
    return Set.of("/auth/", "/users/", "/admin/users/", "/admin/service-accounts", "/uploads")
            .stream()
            .noneMatch(path::startsWith)
        && !Set.of("/admin/releases/approve", "/admin/releases/reject").contains(path);
  }

  private ObjectNode put(String in, String name, ObjectNode shape, Set<String> own) {
    own.add(name);
    ObjectNode parameter = Json.object().put("name", name).put("in", in);
    @Nullable ObjectNode known = named.putIfAbsent(name, parameter);
    if (known != null) {
      return known;
    }
    if (shape.has("description")) {
      parameter.set("description", Objects.requireNonNull(shape.remove("description")));
    }
    parameter.set("schema", shape);
    return parameter;
  }

  private ObjectNode pathShape(MethodParameter it) {
    String name = name(it);
    boolean isId = name.equals("id") || name.equals("other") || name.endsWith("Id");
    return isId ? Scalars.id() : shapes.of(annotated(it));
  }

  private static AnnotatedType annotated(MethodParameter it) {
    return it.getParameter().getAnnotatedType();
  }

  private static String name(MethodParameter it) {
    AnnotatedElement parameter = it.getParameter();
    @Nullable RequestParam query = parameter.getAnnotation(RequestParam.class);
    @Nullable PathVariable path = parameter.getAnnotation(PathVariable.class);
    String given = query != null ? query.value() : path != null ? path.value() : "";
    return given.isEmpty() ? Objects.requireNonNull(it.getParameterName()) : given;
  }

  /** What a door reads itself. */
  void read(ObjectNode shape) {
    body = shape;
  }

  /** Where an example has a value for one. */
  void show(String name, String value) {
    Optional.ofNullable(named.get(name)).ifPresent(it -> it.set("example", Samples.value(value)));
  }

  ArrayNode all() {
    ArrayNode all = Json.array();
    named
        .values()
        .forEach(it -> {
          if (!it.path("required").asBoolean(false)) {
            it.remove("required");
          }
          all.add(it);
        });
    shared.stream()
        .filter(it -> !named.containsKey(it.toLowerCase(Locale.ROOT)))
        .forEach(it -> all.add(Json.ref("parameters", it)));
    return all;
  }

  Optional<ObjectNode> body() {
    return Optional.ofNullable(body);
  }

  boolean isCommand() {
    return shared.contains("CorrelationId");
  }

  boolean has(String name) {
    return shared.contains(name);
  }

  boolean isEmpty() {
    return named.isEmpty();
  }

  boolean hasPath() {
    return named.values().stream().anyMatch(it -> it.path("in").asString().equals("path"));
  }
}
