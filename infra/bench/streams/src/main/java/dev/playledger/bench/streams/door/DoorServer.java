package dev.playledger.bench.streams.door;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /streams} as the product has it, guard and all. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {"dev.playledger.ingest.door", "dev.playledger.ingest.wiring"},
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*StreamsConfiguration"))
@RestController
public class DoorServer {

  public static void main(String[] args) {
    SpringApplication.run(DoorServer.class, args);
  }

  @GetMapping("/health")
  String health() {
    return "{}";
  }
}
