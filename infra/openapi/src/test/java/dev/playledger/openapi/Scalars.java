package dev.playledger.openapi;

import dev.playledger.events.ids.Id;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of what is no record: numbers, texts, and our own types that are shown as one. */
final class Scalars {

  private static final String DATE_OR_TIME =
      "A date, or a date-time with a zone, of which the day in UTC counts";

  private Scalars() {}

  static Optional<ObjectNode> of(Class<?> type) {
    if (type.isEnum()) {
      return Optional.of(oneOf(type));
    }
    return Optional.ofNullable(
        Id.class.isAssignableFrom(type) ? id() : known(type.getSimpleName()));
  }

  /** A number that names something; whole in a double. */
  static ObjectNode id() {
    return whole("int64").put("minimum", 1).put("maximum", Id.LIMIT - 1);
  }

  /** What DateReader reads. */
  static ObjectNode day() {
    return dateOrTime().put("description", DATE_OR_TIME);
  }

  private static @Nullable ObjectNode known(String type) {
    return switch (type) {
      case "long", "Long" -> whole("int64");
      case "int", "Integer" -> whole("int32");
      case "boolean", "Boolean" -> Json.type("boolean");
      case "BigDecimal" -> Json.type("number");
      case "String", "CharSequence", "void", "Void", "byte[]" -> Json.type("string");
      case "SseEmitter", "StreamingResponseBody" -> Json.type("string");
      case "Instant" -> formatted("date-time");
      case "LocalDate" -> formatted("date");
      case "URI" -> formatted("uri");
      case "YearMonth" ->
          Json.text("A month").put("pattern", "^[0-9]{4}-[0-9]{2}$").put("example", "2026-11");
      case "Day" -> day();
      case "LogTime" ->
          dateOrTime().put("description", "A date, which is its midnight UTC, or a date-time");
      case "ReleaseSort" -> sort();
      case "Isrc" -> Json.text("ISRC").put("pattern", "^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$");
      case "WantedIsrc" ->
          Json.text("ISRC in any spelling, or `auto` for one of the registrant's prefix");
      case "Upc" -> Json.text("UPC or EAN").put("pattern", "^[0-9]{12,13}$");
      case "WantedUpc" -> Json.text("UPC or EAN in any spelling, or `auto` for one of the pool");
      case "Territory" ->
          Json.text("ISO 3166-1 alpha-2, or `ZZ` where none is known")
              .put("pattern", "^[A-Za-z]{2}$");
      case "Territories" -> territories();
      case "Language" -> Json.text("BCP 47, like `de` or `pt-BR`");
      case "CreditRole" -> Json.text("A contributor role of DDEX, like `Composer`");
      case "ProblemDetail" -> Json.ref("schemas", "Problem");
      case "ObjectNode", "JsonNode" -> Json.type("object");
      default -> null;
    };
  }

  private static ObjectNode whole(String format) {
    return Json.type("integer").put("format", format);
  }

  private static ObjectNode formatted(String format) {
    return Json.type("string").put("format", format);
  }

  private static ObjectNode dateOrTime() {
    ObjectNode shape = Json.type("string");
    shape.set(
        "anyOf",
        Json.array(Json.object().put("format", "date"), Json.object().put("format", "date-time")));
    return shape;
  }

  private static ObjectNode territories() {
    ObjectNode shape =
        Json.object().put("description", "ISO 3166-1 alpha-2 codes, or the one word `worldwide`");
    shape.putArray("type").add("array").add("string");
    return shape.put("minItems", 1).set("items", Json.type("string"));
  }

  private static ObjectNode sort() {
    return Json.text("With `-` in front the other way round")
        .put("pattern", "^-?(title|releaseDate|createdAt|updatedAt|submittedAt|streams)$");
  }

  /** As Jackson writes its constants. */
  private static ObjectNode oneOf(Class<?> type) {
    ObjectNode shape = Json.type("string");
    ArrayNode words = shape.putArray("enum");
    Arrays.stream(type.getEnumConstants()).map(Json::value).forEach(words::add);
    return shape;
  }
}
