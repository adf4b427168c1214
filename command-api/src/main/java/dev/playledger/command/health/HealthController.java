package dev.playledger.command.health;

import dev.playledger.command.relay.RelayStatus;
import dev.playledger.command.total.TotalsStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Up while it can take commands: without Kafka it still can, and says what it has yet to relay. */
@RestController
class HealthController {

  private final JdbcClient db;
  private final RelayStatus relay;
  private final TotalsStatus totals;

  HealthController(JdbcClient db, RelayStatus relay, TotalsStatus totals) {
    this.db = db;
    this.relay = relay;
    this.totals = totals;
  }

  @GetMapping("/health")
  ResponseEntity<Map<String, Object>> health() {
    boolean database = databaseAnswers();
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("database", Map.of("status", database ? "UP" : "DOWN"));
    parts.put("relay", relaying());
    parts.put("totals", counting());
    return ResponseEntity.status(database ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(Map.of("status", database ? "UP" : "DOWN", "parts", parts));
  }

  private Map<String, Object> relaying() {
    Map<String, Object> relaying = new LinkedHashMap<>();
    relaying.put("status", relay.trouble().isEmpty() ? "UP" : "DOWN");
    relaying.put("state", relay.state());
    relaying.put("position", relay.position());
    relaying.put("lag", relay.lag());
    relay.trouble().ifPresent(it -> relaying.put("trouble", it));
    return relaying;
  }

  private Map<String, Object> counting() {
    Map<String, Object> counting = new LinkedHashMap<>();
    counting.put("status", totals.trouble().isEmpty() ? "UP" : "DOWN");
    totals.lag().ifPresent(it -> counting.put("lag", it));
    totals.trouble().ifPresent(it -> counting.put("trouble", it));
    return counting;
  }

  private boolean databaseAnswers() {
    try {
      db.sql("select 1").query(Integer.class).single();
      return true;
    } catch (DataAccessException _) {
      return false;
    }
  }
}
