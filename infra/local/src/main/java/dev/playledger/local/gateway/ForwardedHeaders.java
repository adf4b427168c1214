package dev.playledger.local.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells a part where a request came from, so a part may believe these headers. What was said of
 * that before is dropped by the library, which trusts no proxy; what a trusted one said, Tomcat has
 * already taken into the request.
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
    headers.set("X-Forwarded-Host", host(servlet));
    if (servlet.getRequestURI().startsWith(prefix + "/")) {
      headers.set("X-Forwarded-Prefix", prefix);
    }
    return headers;
  }

  private static String host(HttpServletRequest servlet) {
    int port = servlet.getServerPort();
    boolean usual = port == (servlet.isSecure() ? 443 : 80);
    return usual ? servlet.getServerName() : servlet.getServerName() + ":" + port;
  }

  @Override
  public int getOrder() {
    return 100;
  }
}
