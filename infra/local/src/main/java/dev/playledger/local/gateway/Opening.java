package dev.playledger.local.gateway;

import java.util.concurrent.CompletableFuture;
import org.springframework.context.SmartLifecycle;

/** Holds the started gateway back from listening until the parts behind it are ready. */
class Opening implements SmartLifecycle {

  private final CompletableFuture<Void> opening;
  private volatile boolean open;

  Opening(GatewaySettings settings) {
    this.opening = settings.opening();
  }

  @Override
  public void start() {
    opening.join();
    open = true;
  }

  @Override
  public void stop() {
    open = false;
  }

  @Override
  public boolean isRunning() {
    return open;
  }

  /** Before the web server, which binds its port in one of the last phases. */
  @Override
  public int getPhase() {
    return 0;
  }
}
