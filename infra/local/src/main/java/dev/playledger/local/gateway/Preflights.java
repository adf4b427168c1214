package dev.playledger.local.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leaves it to the parts to answer what a browser asks before it calls from another site; Spring
 * would answer that by itself.
 */
class Preflights extends RouterFunctionMapping {

  Preflights(RouterFunction<ServerResponse> routes, JsonMapper json) {
    super(routes);
    setMessageConverters(List.of(new JacksonJsonHttpMessageConverter(json)));
    setOrder(HIGHEST_PRECEDENCE);
  }

  @Override
  protected HandlerExecutionChain getCorsHandlerExecutionChain(
      HttpServletRequest request,
      HandlerExecutionChain chain,
      @Nullable CorsConfiguration configuration) {
    return chain;
  }
}
