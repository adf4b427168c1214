package dev.playledger.command.relay;

import dev.playledger.events.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whom an event comes from, out of what the store keeps beside it; any part may be missing. */
record Origin(
    @Nullable String actor, @Nullable String correlationId, @Nullable String causationId) {

  private static final Origin UNKNOWN = new Origin(null, null, null);

  static Origin of(byte @Nullable [] metaData) {
    if (metaData == null) {
      return UNKNOWN;
    }
    JsonNode all = EventJson.MAPPER.readTree(metaData);
    return new Origin(text(all, "actor"), text(all, "correlationId"), text(all, "causationId"));
  }

  private static @Nullable String text(JsonNode all, String name) {
    JsonNode value = all.path(name);
    return value.isValueNode() && !value.isNull() ? value.asString() : null;
  }
}
