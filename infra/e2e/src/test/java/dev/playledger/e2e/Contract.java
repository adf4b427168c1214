package dev.playledger.e2e;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.playledger.e2e.AccessTable.Row;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the product says of its doors at {@code /openapi.json}, against which requests and answers
 * are held: no status, type or field that it does not tell of.
 */
final class Contract {

  private static final JsonMapper JSON = new JsonMapper();

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Map<String, JsonNode> doors = new HashMap<>();
  private final JsonNode document;

  Contract(JsonNode document) {
    this.document = document;
    close(document.at("/components/schemas"));
    document
        .get("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry((method, it) ->
                doors.put(nameless(method.toUpperCase(Locale.ROOT) + " " + path), it)));
  }

  /** What of an exchange the document has otherwise; a body that was refused may be anything. */
  Optional<String> deviation(Row row, String body, HttpResponse<String> answer) {
    String path = row.path().replaceFirst("\\?.*", "");
    @Nullable JsonNode door = doors.get(nameless(row.method() + " " + path));
    if (door == null) {
      return answer.statusCode() == 404 || answer.statusCode() == 401
          ? Optional.empty()
          : Optional.of("it is in no description");
    }
    return answer(door, answer)
        .or(() ->
            answer.statusCode() < 300 && body.startsWith("{")
                ? body(door.path("requestBody"), "application/json", body)
                : Optional.empty());
  }

  private Optional<String> answer(JsonNode door, HttpResponse<String> answer) {
    JsonNode told = resolved(door.path("responses").path(String.valueOf(answer.statusCode())));
    if (told.isMissingNode()) {
      return Optional.of("it says nothing of " + answer.statusCode());
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    if (answer.body().isEmpty()) {
      return told.has("content") ? Optional.of("it tells of a body") : Optional.empty();
    }
    return body(told, type, answer.body());
  }

  private Optional<String> body(JsonNode told, String type, String body) {
    Optional<JsonNode> content =
        told.path("content")
            .propertyStream()
            .filter(it -> it.getKey().replaceFirst(";.*", "").equals(type))
            .findAny()
            .map(Map.Entry::getValue);
    if (content.isEmpty()) {
      return Optional.of("it says nothing of " + type);
    }
    if (!type.endsWith("json")) {
      return Optional.empty();
    }
    var errors = schema(content.get().get("schema")).validate(JSON.readTree(body));
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of("%s in %.300s".formatted(errors, body));
  }

  private Schema schema(JsonNode shape) {
    return schemas.computeIfAbsent(
        shape.toString(),
        _ ->
            registry.getSchema(
                ((ObjectNode) shape.deepCopy()).set("components", document.get("components"))));
  }

  private JsonNode resolved(JsonNode it) {
    return it.has("$ref") ? document.at(it.get("$ref").asString().substring(1)) : it;
  }

  /** To a client an answer may grow; here a field that nobody has told of is a mistake. */
  private static void close(JsonNode shapes) {
    shapes.forEach(it -> {
      if (it instanceof ObjectNode shape
          && shape.has("properties")
          && !shape.has("additionalProperties")) {
        shape.put("additionalProperties", false);
      }
    });
  }

  private static String nameless(String door) {
    return door.replaceAll("\\{[^}]+}", "{}");
  }
}
