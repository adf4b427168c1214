package dev.playledger.local;

import dev.playledger.local.gateway.Gateway;
import dev.playledger.local.gateway.GatewaySettings;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The gateway, in this process. */
final class GatewayPart implements Part {

  private final GatewaySettings settings;
  private volatile CompletableFuture<Gateway.Running> starting = new CompletableFuture<>();
  private volatile Gateway.@Nullable Running running;

  GatewayPart(Options options, int port, Map<String, URI> parts) {
    this.settings =
        new GatewaySettings(
            options.root().resolve("infra/routes.yaml"),
            parts,
            options.address(),
            port,
            new CompletableFuture<>());
  }

  @Override
  public String name() {
    return "gateway";
  }

  @Override
  public void prepare() {
    starting = CompletableFuture.supplyAsync(() -> Gateway.start(settings), thread());
  }

  @Override
  public void start() {
    settings.opening().complete(null);
    running = starting.join();
  }

  int port() {
    Gateway.Running gateway = running;
    return gateway == null ? settings.port() : gateway.port();
  }

  @Override
  public void stop() {
    settings.opening().cancel(false);
    Gateway.Running gateway = running;
    if (gateway != null) {
      gateway.close();
    }
  }

  private static Executor thread() {
    return it -> Thread.ofPlatform().daemon().name("gateway").start(it);
  }
}
