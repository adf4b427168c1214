package dev.playledger.openapi;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Small pieces of JSON. */
final class Json {

  static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array(JsonNode... items) {
    ArrayNode array = MAPPER.createArrayNode();
    Arrays.asList(items).forEach(array::add);
    return array;
  }

  static ObjectNode read(String text) {
    return (ObjectNode) MAPPER.readTree(text);
  }

  static JsonNode value(Object value) {
    return MAPPER.valueToTree(value);
  }

  static ObjectNode type(String type) {
    return object().put("type", type);
  }

  static ObjectNode text(String description) {
    return type("string").put("description", description);
  }

  static ObjectNode ref(String kind, String name) {
    return object().put("$ref", "#/components/" + kind + "/" + name);
  }
}
