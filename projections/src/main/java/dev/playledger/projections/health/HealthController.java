package dev.playledger.projections.health;

import dev.playledger.projections.feed.Feeds;
import dev.playledger.projections.search.SearchWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says how the parts do; without the search index everything else goes on. */
@RestController
class HealthController {

  private static final int PATIENCE_MS = 1500;

  private final Feeds feeds;
  private final SearchWriter search;
  private final Reach reach;

  HealthController(Feeds feeds, SearchWriter search, Reach reach) {
    this.feeds = feeds;
    this.search = search;
    this.reach = reach;
  }

  @GetMapping("/health")
  ResponseEntity<Health> health() {
    Executor each = it -> Thread.ofPlatform().daemon().start(it);
    CompletableFuture<Part> database =
        CompletableFuture.supplyAsync(() -> Part.of(reach.database()), each);
    CompletableFuture<Part> kafka =
        CompletableFuture.supplyAsync(() -> Part.of(reach.kafka()), each);
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("database", inTime(database));
    parts.put("kafka", inTime(kafka));
    feeds.states().forEach(it -> parts.put(it.projection(), Part.of(it)));
    boolean up = parts.values().stream().allMatch(Part::up);
    parts.put("search", Part.of(search.trouble()));
    Health health = new Health(up ? "UP" : "DOWN", parts);
    return ResponseEntity.status(up ? 200 : 503).cacheControl(CacheControl.noStore()).body(health);
  }

  private static Part inTime(CompletableFuture<Part> part) {
    return part.completeOnTimeout(Part.down("does not answer"), PATIENCE_MS, TimeUnit.MILLISECONDS)
        .join();
  }
}
