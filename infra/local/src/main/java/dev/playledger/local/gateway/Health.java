package dev.playledger.local.gateway;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Whether the gateway is there ({@code /health}) and whether all parts are ({@code
 * /health/services}: 200 or 503).
 */
class Health {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final GatewaySettings settings;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  Health(GatewaySettings settings) {
    this.settings = settings;
  }

  /** How a part does: {@code UP}, {@code DOWN} or, when it does not answer, {@code UNREACHABLE}. */
  private record PartHealth(String status, long latencyMillis) {}

  RouterFunction<ServerResponse> routes(String prefix) {
    return RouterFunctions.route(at(prefix, "/health"), this::own)
        .andRoute(at(prefix, "/health/services"), this::services);
  }

  private static RequestPredicate at(String prefix, String path) {
    return methods(HttpMethod.GET, HttpMethod.HEAD).and(path(path).or(path(prefix + path)));
  }

  private ServerResponse own(ServerRequest request) {
    return ServerResponse.ok().body(Map.of("status", "UP", "parts", Map.of()));
  }

  private ServerResponse services(ServerRequest request) {
    var asked = new TreeMap<String, CompletableFuture<PartHealth>>();
    settings.parts().forEach((part, uri) -> asked.put(part, ask(uri)));
    var parts = new TreeMap<String, PartHealth>();
    asked.forEach((part, health) -> parts.put(part, health.join()));
    boolean up = parts.values().stream().allMatch(it -> it.status().equals("UP"));
    return ServerResponse.status(up ? 200 : 503)
        .body(Map.of("status", up ? "UP" : "DOWN", "parts", parts));
  }

  private CompletableFuture<PartHealth> ask(URI part) {
    long start = System.nanoTime();
    var request = HttpRequest.newBuilder(part.resolve("/health")).timeout(PATIENCE).build();
    return http.sendAsync(request, BodyHandlers.discarding())
        .handle((answer, failure) ->
            new PartHealth(
                failure != null ? "UNREACHABLE" : answer.statusCode() == 200 ? "UP" : "DOWN",
                Duration.ofNanos(System.nanoTime() - start).toMillis()));
  }
}
