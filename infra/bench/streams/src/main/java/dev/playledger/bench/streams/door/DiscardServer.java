package dev.playledger.bench.streams.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same server and guard, but {@code POST /streams} reads the body and throws it away. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
    basePackages = "dev.playledger.ingest.wiring",
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*StreamsConfiguration"))
@Import(Beside.class)
@RestController
public class DiscardServer {

  public static void main(String[] args) {
    SpringApplication.run(DiscardServer.class, args);
  }

  @PostMapping("/streams")
  ResponseEntity<String> discard(HttpServletRequest request) throws IOException {
    try (InputStream body = request.getInputStream()) {
      return ResponseEntity.accepted()
          .body("{\"read\":%d}".formatted(body.transferTo(OutputStream.nullOutputStream())));
    }
  }
}
