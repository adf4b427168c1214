package dev.playledger.local.gateway;

import static org.springframework.web.servlet.function.RequestPredicates.path;

import dev.playledger.local.gateway.RouteTable.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The table of routes, as Spring wants it: first those under the prefix, then the plain ones. */
class Routes {

  @Bean
  RouterFunction<ServerResponse> routes(
      RouteTable table, GatewaySettings settings, Health health, Pipe pipe) {
    var limit = new ReadLimit(table.reads());
    var routes = RouterFunctions.route().add(health.routes(table.prefix()));
    for (String prefix : new String[] {table.prefix(), ""}) {
      for (Route route : table.routes()) {
        var toPart = pipe.to(settings.part(route.part()));
        routes.add(
            RouterFunctions.route(matches(route, prefix), toPart)
                .filter(new PartDown(route.part()))
                .filter(route.isQuestion() ? limit::limited : limit));
      }
    }
    return routes.build();
  }

  private static RequestPredicate matches(Route route, String prefix) {
    RequestPredicate paths =
        route.paths().stream()
            .map(it -> path(prefix + it))
            .reduce(RequestPredicate::or)
            .orElseThrow();
    return route.methods().isEmpty() ? paths : methods(route).and(paths);
  }

  private static RequestPredicate methods(Route route) {
    return RequestPredicates.methods(
        route.methods().stream().map(HttpMethod::valueOf).toArray(HttpMethod[]::new));
  }
}
