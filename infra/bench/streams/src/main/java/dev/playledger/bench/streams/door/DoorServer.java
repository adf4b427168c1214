package dev.playledger.bench.streams.door;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** {@code POST /streams} as the product has it, guard and all. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {"dev.playledger.ingest.door", "dev.playledger.ingest.wiring"},
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*StreamsConfiguration"))
@Import(Beside.class)
public class DoorServer {

  public static void main(String[] args) {
    SpringApplication.run(DoorServer.class, args);
  }
}
