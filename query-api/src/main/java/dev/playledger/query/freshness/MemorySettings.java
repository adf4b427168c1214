package dev.playledger.query.freshness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.function.ToIntFunction;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the read tables is kept in memory.
 *
 * @param rows of releases and tracks, of a kilobyte each: a larger one counts as several; 0 for
 *     none
 */
@Validated
@ConfigurationProperties("playledger.cache")
public record MemorySettings(@DefaultValue("20000") @PositiveOrZero long rows) {

  /** A cache of no more kilobytes than that; how it does is told under its name. */
  public <V> Cache<Long, V> cache(String name, ToIntFunction<V> kilobytes) {
    Cache<Long, V> cache =
        Caffeine.newBuilder()
            .maximumWeight(rows)
            .<Long, V>weigher((_, value) -> kilobytes.applyAsInt(value))
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(Metrics.globalRegistry, cache, name);
    return cache;
  }
}
