package dev.playledger.ingest.wiring;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where Kafka is. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

  private static final int PATIENCE_MILLIS = 2000;

  @Bean(destroyMethod = "close")
  Admin kafka(@Value("${spring.kafka.bootstrap-servers}") List<String> servers) {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS));
  }
}
