package dev.playledger.ingest.judge;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long doubles are known, and how many.
 *
 * @param window within which an event sent again is a double
 * @param longestWait of an event for its track, for which ids are kept beyond the window
 * @param ids that one partition holds at most, 24 bytes each, and for a moment twice that while it
 *     makes room; the oldest are forgotten before their time when there are more
 */
@Validated
@ConfigurationProperties("playledger.judge")
public record JudgeSettings(
    @DefaultValue("24h") @DurationMin(minutes = 1) Duration window,
    @DefaultValue("48h") @DurationMin(minutes = 1) Duration longestWait,
    @DefaultValue("1000000") @Min(1000) @Max(500_000_000) int ids) {

  Duration retention() {
    return window.plus(longestWait);
  }
}
