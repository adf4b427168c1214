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
 * @param ids that one partition holds at most, 30 bytes each, and for a moment twice that while it
 *     makes room; the oldest are forgotten before their time when there are more
 * @param producers that number their events and that one partition knows at most, 64 bytes each;
 *     the events of more are known by their ids only
 * @param gaps in the numbers of one producer, 16 bytes each; the lowest is closed when there are
 *     more, and an event that belongs there is refused
 * @param gapsInAll of one partition
 */
@Validated
@ConfigurationProperties("playledger.judge")
public record JudgeSettings(
    @DefaultValue("24h") @DurationMin(minutes = 1) Duration window,
    @DefaultValue("48h") @DurationMin(minutes = 1) Duration longestWait,
    @DefaultValue("1000000") @Min(1000) @Max(500_000_000) int ids,
    @DefaultValue("100000") @Min(1) int producers,
    @DefaultValue("50000") @Min(1) int gaps,
    @DefaultValue("500000") @Min(1) int gapsInAll) {

  Numbers.Limits limits() {
    return new Numbers.Limits(producers, gaps, gapsInAll);
  }

  Duration retention() {
    return window.plus(longestWait);
  }
}
