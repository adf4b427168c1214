package dev.playledger.query.health;

import dev.playledger.query.freshness.ReadSide;
import dev.playledger.query.search.CatalogueSearch;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says how this part is: without the database it is down, without search it is not. */
@RestController
class HealthController {

  private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

  private final ReadSide readSide;
  private final CatalogueSearch search;

  HealthController(ReadSide readSide, CatalogueSearch search) {
    this.readSide = readSide;
    this.search = search;
  }

  @GetMapping("/health")
  ResponseEntity<Health> health() {
    Health health = Health.of(status(readSide::answers), status(search::answers));
    return ResponseEntity.status(
            health.status() == Health.Status.UP ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(health);
  }

  private static Health.Status status(BooleanSupplier answers) {
    try {
      return answers.getAsBoolean() ? Health.Status.UP : Health.Status.DOWN;
    } catch (RuntimeException e) {
      LOG.debug("A part does not answer", e);
      return Health.Status.DOWN;
    }
  }
}
