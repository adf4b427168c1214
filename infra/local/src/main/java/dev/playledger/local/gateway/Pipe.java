package dev.playledger.local.gateway;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a request on by the library's exchange and header filters, but under the very target that
 * was sent: the library's own handler takes the query apart and reads forms to do so.
 */
class Pipe {

  private final ProxyExchange exchange;
  private final String prefix;
  private final ObjectProvider<RequestHttpHeadersFilter> toPart;
  private final ObjectProvider<ResponseHttpHeadersFilter> toCaller;

  Pipe(
      ProxyExchange exchange,
      RouteTable table,
      ObjectProvider<RequestHttpHeadersFilter> toPart,
      ObjectProvider<ResponseHttpHeadersFilter> toCaller) {
    this.exchange = exchange;
    this.prefix = table.prefix();
    this.toPart = toPart;
    this.toCaller = toCaller;
  }

  HandlerFunction<ServerResponse> to(URI part) {
    List<RequestHttpHeadersFilter> requestFilters = toPart.orderedStream().toList();
    List<ResponseHttpHeadersFilter> responseFilters = toCaller.orderedStream().toList();
    return request -> {
      URI target;
      try {
        target = URI.create(part + target(request));
      } catch (IllegalArgumentException _) {
        return Problem.answer(
            HttpStatus.BAD_REQUEST, "malformed-address", "The address has a malformed escape");
      }
      HttpHeaders headers = filtered(request.headers().asHttpHeaders(), requestFilters, request);
      headers.remove(HttpHeaders.HOST);
      return new PartAnswer(
          exchange.exchange(
              exchange
                  .request(request)
                  .uri(target)
                  .headers(headers)
                  .responseConsumer((received, answer) ->
                      answer
                          .headers()
                          .putAll(filtered(received.getHeaders(), responseFilters, answer)))
                  .build()));
    };
  }

  private String target(ServerRequest request) {
    String path = request.servletRequest().getRequestURI();
    String query = request.servletRequest().getQueryString();
    String unprefixed = path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
    return query == null ? unprefixed : unprefixed + "?" + query;
  }

  private static <T> HttpHeaders filtered(
      HttpHeaders received, List<? extends HttpHeadersFilter<T>> filters, T context) {
    HttpHeaders headers = received;
    for (HttpHeadersFilter<T> filter : filters) {
      headers = filter.apply(headers, context);
    }
    return headers;
  }
}
