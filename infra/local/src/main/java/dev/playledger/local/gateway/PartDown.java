package dev.playledger.local.gateway;

import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers for a part that cannot be reached (503) or does not answer in time (504). */
record PartDown(String part) implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger log = LoggerFactory.getLogger(PartDown.class);

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    try {
      return next.handle(request);
    } catch (ResourceAccessException unreachable) {
      log.warn("{} {}: {}", request.method(), request.path(), unreachable.getMessage());
      return isSlow(unreachable)
          ? Problem.passing(
              HttpStatus.GATEWAY_TIMEOUT, "part-too-slow", part + " did not answer in time", 1)
          : Problem.passing(
              HttpStatus.SERVICE_UNAVAILABLE, "part-down", part + " cannot be reached just now", 1);
    }
  }

  private static boolean isSlow(ResourceAccessException unreachable) {
    return unreachable.getCause() instanceof SocketTimeoutException timeout
        && !(timeout instanceof ConnectTimeoutException);
  }
}
