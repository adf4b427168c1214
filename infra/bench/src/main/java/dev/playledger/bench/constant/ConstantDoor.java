package dev.playledger.bench.constant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers the same bytes each time, behind all filters of the service, where the guard lets pass
 * who asks for a release.
 */
@Configuration(proxyBeanMethods = false)
class ConstantDoor {

  @Bean
  RouterFunction<ServerResponse> constant(@Value("${bench.constant}") Path file)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return RouterFunctions.route()
        .GET(
            "/releases/constant",
            _ -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(bytes))
        .build();
  }
}
