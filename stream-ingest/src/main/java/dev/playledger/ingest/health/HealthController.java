package dev.playledger.ingest.health;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Up while Kafka answers, for without it there is nothing to judge or count. */
@RestController
class HealthController {

  private final Admin kafka;

  HealthController(Admin kafka) {
    this.kafka = kafka;
  }

  @GetMapping("/health")
  ResponseEntity<Map<String, Object>> health() throws InterruptedException {
    String status = kafkaAnswers() ? "UP" : "DOWN";
    return ResponseEntity.status(
            status.equals("UP") ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(Map.of("status", status, "parts", Map.of("kafka", Map.of("status", status))));
  }

  private boolean kafkaAnswers() throws InterruptedException {
    try {
      return !kafka.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException _) {
      return false;
    }
  }
}
