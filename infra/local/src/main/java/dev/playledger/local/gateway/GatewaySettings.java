package dev.playledger.local.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What a gateway needs to know.
 *
 * @param routes the table, {@code infra/routes.yaml}
 * @param parts where each part answers: those of the table, and any others whose health is shown
 * @param address the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param opening completes when the gateway may begin to listen
 */
public record GatewaySettings(
    Path routes,
    Map<String, URI> parts,
    String address,
    int port,
    CompletableFuture<Void> opening) {

  URI part(String name) {
    URI uri = parts.get(name);
    if (uri == null) {
      throw new IllegalArgumentException("The table of routes names an unknown part: " + name);
    }
    return uri;
  }
}
