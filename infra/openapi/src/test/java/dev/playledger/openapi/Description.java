package dev.playledger.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One document for all doors: {@code outline.json} with what no controller knows, each endpoint as
 * springdoc and its types have it, and who may come in and what one sends from {@code access.txt}.
 */
final class Description {

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final Shapes shapes = new Shapes();
  private final Map<String, Access> access;
  private final Endpoints endpoints;
  private final ObjectNode document;

  private Description(Path root) throws IOException {
    access = Access.read(root);
    endpoints = Endpoints.read();
    document = outline();
  }

  static ObjectNode of(Path root) throws IOException {
    return new Description(root).made();
  }

  private static ObjectNode outline() throws IOException {
    try (InputStream file = Description.class.getResourceAsStream("/outline.json")) {
      return Json.read(
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private ObjectNode made() {
    Map<String, Map<String, ObjectNode>> paths = new TreeMap<>();
    outlined().forEach((door, operation) -> add(paths, door, operation));
    endpoints.all().stream()
        .collect(Collectors.groupingBy(Endpoint::door, TreeMap::new, Collectors.toList()))
        .forEach((door, methods) -> add(paths, door, operation(methods)));
    ObjectNode all = document.putObject("paths");
    paths.forEach((path, operations) -> {
      ObjectNode here = all.putObject(path);
      operations.entrySet().stream()
          .sorted(Comparator.comparingInt(it -> METHODS.indexOf(it.getKey())))
          .forEach(it -> here.set(it.getKey().toLowerCase(Locale.ROOT), it.getValue()));
    });
    ObjectNode schemas = document.withObject("/components").withObject("/schemas");
    shapes.named().forEach(schemas::set);
    Bodies.close(document);
    return document;
  }

  /** The doors that no controller has, by method and path. */
  private Map<String, ObjectNode> outlined() {
    Map<String, ObjectNode> all = new TreeMap<>();
    ((ObjectNode) document.get("paths"))
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(it -> {
                  String door = it.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                  all.put(door, described(door, (ObjectNode) it.getValue()));
                }));
    return all;
  }

  private static void add(
      Map<String, Map<String, ObjectNode>> paths, String door, ObjectNode operation) {
    int blank = door.indexOf(' ');
    paths
        .computeIfAbsent(door.substring(blank + 1), _ -> new TreeMap<>())
        .put(door.substring(0, blank), operation);
  }

  private ObjectNode operation(List<Endpoint> methods) {
    Endpoint endpoint = methods.getFirst();
    Access table = table(endpoint.door());
    Parameters parameters = new Parameters(shapes);
    Responses responses = new Responses(shapes);
    methods.forEach(parameters::add);
    methods.forEach(responses::add);
    // Of a door that reads its body itself, the outline knows the shape.
    document
        .path("x-bodies")
        .optional(endpoint.door())
        .ifPresent(it -> parameters.read((ObjectNode) it));
    Examples.show(table, endpoint, parameters);
    JsonNode annotated = annotated(endpoint);
    ObjectNode operation = described(endpoint.door(), said(annotated));
    if (!parameters.all().isEmpty()) {
      operation.set("parameters", parameters.all());
    }
    parameters
        .body()
        .map(it -> Bodies.of(it, endpoint, table))
        .ifPresent(it -> operation.set("requestBody", it));
    operation.set("responses", responses.all(statuses(table, annotated), parameters));
    return operation;
  }

  /** What springdoc has read of its method. */
  private JsonNode annotated(Endpoint endpoint) {
    return endpoints
        .springdoc()
        .path("paths")
        .path(endpoint.path())
        .path(endpoint.method().toLowerCase(Locale.ROOT));
  }

  private static ObjectNode said(JsonNode annotated) {
    ObjectNode said = Json.object();
    List.of("summary", "description", "deprecated")
        .forEach(it -> annotated.optional(it).ifPresent(value -> said.set(it, value)));
    return said;
  }

  /** Those of the table, and those that annotations tell of besides. */
  private static NavigableSet<Integer> statuses(Access table, JsonNode annotated) {
    NavigableSet<Integer> all = table.statuses();
    annotated.path("responses").propertyNames().stream()
        .filter(it -> it.matches("[45][0-9]{2}"))
        .map(Integer::valueOf)
        .forEach(all::add);
    return all;
  }

  private ObjectNode described(String door, ObjectNode said) {
    Access table = table(door);
    if (!said.has("summary")) {
      throw new IllegalStateException(
          "Say by @Operation(summary = \"…\") at its method what %s does".formatted(door));
    }
    ObjectNode operation = Json.object();
    operation.put("operationId", Names.operation(door));
    operation.set("tags", Json.array(Json.value(Names.tag(door, document))));
    operation.setAll(said);
    String more = said.path("description").asString("");
    operation.put("description", more.isEmpty() ? table.who() : more + "\n\n" + table.who());
    if (!said.has("security")) {
      operation.set("security", Names.security(table));
    }
    return operation;
  }

  private Access table(String door) {
    return Optional.ofNullable(access.get(Access.nameless(door)))
        .filter(it -> !it.examples().isEmpty())
        .orElseThrow(() ->
            new IllegalStateException(
                "Give access.txt a row with a request to %s that somebody is granted: it is its example"
                    .formatted(door)));
  }
}
