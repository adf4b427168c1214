package dev.playledger.ingest.health;

import dev.playledger.ingest.run.StreamsApp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.streams.KafkaStreams.State;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Up while Kafka answers and all applications run. */
@RestController
class HealthController {

  private static final int PATIENCE_MILLIS = 2000;

  private final Admin kafka;
  private final List<StreamsApp> apps;

  HealthController(Admin kafka, List<StreamsApp> apps) {
    this.kafka = kafka;
    this.apps = apps;
  }

  @GetMapping("/health")
  ResponseEntity<Health> health() throws InterruptedException {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("kafka", new Part(status(kafkaAnswers()), null, null));
    apps.forEach(it -> parts.put(it.name(), part(it)));
    boolean up = parts.values().stream().allMatch(it -> it.status().equals("UP"));
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(new Health(status(up), parts));
  }

  private static Part part(StreamsApp app) {
    var state = app.state();
    String shown = state.map(State::name).orElse("STARTING");
    return new Part(status(state.filter(State.RUNNING::equals).isPresent()), shown, app.lag());
  }

  private static String status(boolean up) {
    return up ? "UP" : "DOWN";
  }

  private boolean kafkaAnswers() throws InterruptedException {
    try {
      var options = new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS);
      return !kafka.describeCluster(options).nodes().get().isEmpty();
    } catch (ExecutionException _) {
      return false;
    }
  }
}
