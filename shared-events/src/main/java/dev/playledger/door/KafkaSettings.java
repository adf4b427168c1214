package dev.playledger.door;

import jakarta.validation.constraints.NotEmpty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where Kafka is, and any client properties (security and the like), by their usual names. */
@Validated
@ConfigurationProperties("spring.kafka")
public record KafkaSettings(
    @NotEmpty List<String> bootstrapServers, @DefaultValue Map<String, String> properties) {

  public Map<String, Object> client() {
    Map<String, Object> client = new HashMap<>(properties);
    client.put("bootstrap.servers", bootstrapServers);
    return client;
  }
}
