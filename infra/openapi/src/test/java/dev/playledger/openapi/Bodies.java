package dev.playledger.openapi;

import dev.playledger.openapi.Access.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of requests, with those of {@code access.txt} as examples. */
final class Bodies {

  private static final String SCHEMAS = "#/components/schemas/";

  private Bodies() {}

  static ObjectNode of(ObjectNode shape, Endpoint endpoint, Access table) {
    ObjectNode body = Json.object().put("required", true);
    ObjectNode content = body.putObject("content");
    for (String media : endpoint.consumes()) {
      ObjectNode as = content.putObject(media);
      as.set("schema", media.endsWith("ndjson") ? Json.type("string") : shape.deepCopy());
      addExamples(as, table, media);
    }
    return body;
  }

  private static void addExamples(ObjectNode content, Access table, String media) {
    List<String> bodies =
        table.examples().stream().map(Row::body).filter(it -> !it.isEmpty()).distinct().toList();
    ObjectNode examples = Json.object();
    for (String it : bodies) {
      JsonNode value = Json.MAPPER.readTree(Samples.in(it));
      JsonNode shown = media.endsWith("ndjson") ? lines(value) : value;
      examples.putObject("example-" + (examples.size() + 1)).set("value", shown);
    }
    if (!examples.isEmpty()) {
      content.set("examples", examples);
    }
  }

  private static JsonNode lines(JsonNode array) {
    StringBuilder lines = new StringBuilder();
    array.forEach(it -> lines.append(it).append('\n'));
    return Json.value(lines.toString());
  }

  /** No field is taken that is not known: all that bodies are made of says so. */
  static void close(ObjectNode document) {
    JsonNode schemas = document.path("components").path("schemas");
    Set<String> reached = new HashSet<>();
    document
        .findValues("requestBody")
        .forEach(it -> it.findValuesAsString("$ref").forEach(ref -> reach(ref, schemas, reached)));
  }

  private static void reach(String ref, JsonNode schemas, Set<String> reached) {
    if (!ref.startsWith(SCHEMAS) || !reached.add(ref)) {
      return;
    }
    ObjectNode shape = (ObjectNode) schemas.get(ref.substring(SCHEMAS.length()));
    if (shape.has("properties")) {
      shape.put("additionalProperties", false);
    }
    shape.findValuesAsString("$ref").forEach(it -> reach(it, schemas, reached));
  }
}
