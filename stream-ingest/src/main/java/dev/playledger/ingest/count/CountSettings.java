package dev.playledger.ingest.count;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a stream is worth.
 *
 * @param rate micro-units a stream; another rate holds for what is counted from then on, and for
 *     all of a new generation
 */
@Validated
@ConfigurationProperties("playledger.count")
public record CountSettings(@DefaultValue("10000") @Min(0) @Max(1_000_000) long rate) {

  /** In micro-units. */
  long worth(long streams) {
    return Math.multiplyExact(streams, rate);
  }
}
