package dev.playledger.ingest.waiting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long events wait for their track, and how many.
 *
 * @param most events for one track, which all go back at once when it appears
 * @param mostInAll of one task
 */
@Validated
@ConfigurationProperties("playledger.waiting")
public record WaitingSettings(
    @DefaultValue("24h") @DurationMin(seconds = 1) Duration patience,
    @DefaultValue("100000") @Min(1) @Max(100_000) int most,
    @DefaultValue("1000000") @Min(1) int mostInAll) {}
