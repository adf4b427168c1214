package dev.playledger.command.wiring;

import dev.playledger.events.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log on Kafka. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

  @Bean
  Topics topics(
      @Value("${playledger.namespace}") String namespace,
      @Value("${playledger.totals.generation}") int generation) {
    return new Topics(namespace, generation);
  }
}
