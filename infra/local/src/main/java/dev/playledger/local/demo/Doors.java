package dev.playledger.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * The public addresses of a running Playledger, and the login of its admin.
 *
 * @param kafka its bootstrap servers
 * @param topic the one that takes stream events
 */
public record Doors(
    String url, String kafka, String topic, String adminEmail, String adminPassword) {

  /** Reads them from the launcher's {@code stack.json}. */
  static Doors read(Path stackFile) throws IOException {
    JsonNode stack = Api.JSON.readTree(Files.readString(stackFile));
    return new Doors(
        stack.get("url").asString(),
        stack.get("kafka").asString(),
        stack.get("streamEvents").asString(),
        stack.get("adminEmail").asString(),
        stack.get("adminPassword").asString());
  }
}
