package dev.playledger.projections.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the logs are read: a higher {@code generation} than the stored one empties everything and
 * reads it again, {@code batch} is the most records in one transaction, {@code patience} the
 * longest pause before trying again.
 */
@Validated
@ConfigurationProperties("playledger.projections")
record FeedSettings(
    @Min(1) @DefaultValue("1") int generation,
    @Min(1) @Max(10_000) @DefaultValue("1000") int batch,
    @DefaultValue("5s") Duration patience) {}
