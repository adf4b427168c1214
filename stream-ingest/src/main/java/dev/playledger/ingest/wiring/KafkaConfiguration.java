package dev.playledger.ingest.wiring;

import dev.playledger.door.KafkaSettings;
import dev.playledger.events.Topics;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where Kafka is, and our topics on it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaConfiguration {

  private static final int PATIENCE_MILLIS = 2000;
  private static final int WORK_PATIENCE_MILLIS = 10_000;

  @Bean
  Topics topics(
      @Value("${playledger.namespace}") String namespace,
      @Value("${playledger.totals.generation}") int generation) {
    return new Topics(namespace, generation);
  }

  /** For health, impatient but for what asks for more time. */
  @Bean(destroyMethod = "close")
  Admin kafka(KafkaSettings kafka) {
    Map<String, Object> client = kafka.client();
    client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, WORK_PATIENCE_MILLIS);
    return Admin.create(client);
  }
}
