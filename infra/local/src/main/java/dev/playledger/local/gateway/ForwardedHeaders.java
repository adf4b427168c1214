package dev.playledger.local.gateway;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells a part where a request came from. What the caller said of that is dropped before (the
 * library does so as long as no proxy is trusted), so a part may believe these headers.
 */
final class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

  private final String prefix;

  ForwardedHeaders(RouteTable table) {
    this.prefix = table.prefix();
  }

  @Override
  public HttpHeaders apply(HttpHeaders received, ServerRequest request) {
    var servlet = request.servletRequest();
    var headers = new HttpHeaders();
    headers.addAll(received);
    // The gateway answers it by itself, when it begins to read the body.
    headers.remove(HttpHeaders.EXPECT);
    headers.set("X-Forwarded-For", servlet.getRemoteAddr());
    headers.set("X-Forwarded-Proto", servlet.getScheme());
    headers.set("X-Forwarded-Port", String.valueOf(servlet.getServerPort()));
    String host = received.getFirst(HttpHeaders.HOST);
    headers.set("X-Forwarded-Host", host == null ? servlet.getServerName() : host);
    if (servlet.getRequestURI().startsWith(prefix + "/")) {
      headers.set("X-Forwarded-Prefix", prefix);
    }
    return headers;
  }

  @Override
  public int getOrder() {
    return 100;
  }
}
