package dev.playledger.projections.wiring;

import dev.playledger.events.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Kafka as Spring Boot has it set, and our topics on it. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

  private static final int PATIENCE_MS = 5000;

  @Bean
  Topics topics(
      @Value("${playledger.namespace}") String namespace,
      @Value("${playledger.totals.generation}") int generation) {
    return new Topics(namespace, generation);
  }

  @Bean
  Admin admin(KafkaAdmin settings) {
    Map<String, Object> properties = new HashMap<>(settings.getConfigurationProperties());
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    return Admin.create(properties);
  }
}
