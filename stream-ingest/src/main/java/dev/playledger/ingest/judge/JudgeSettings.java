package dev.playledger.ingest.judge;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long doubles are known.
 *
 * @param window within which an event sent again is a double
 * @param longestWait of an event for its track, for which marks are kept beyond the window
 */
@Validated
@ConfigurationProperties("playledger.judge")
public record JudgeSettings(
    @DefaultValue("24h") @DurationMin(minutes = 1) Duration window,
    @DefaultValue("48h") @DurationMin(minutes = 1) Duration longestWait) {

  Duration retention() {
    return window.plus(longestWait).plus(Seen.BUCKET);
  }
}
