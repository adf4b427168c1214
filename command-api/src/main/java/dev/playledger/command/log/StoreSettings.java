package dev.playledger.command.log;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How aggregates are kept.
 *
 * @param snapshotEvery after how many events an aggregate is written down whole
 * @param cache how many aggregates of each type stay in memory
 * @param answersFor how long the answer under an Idempotency-Key is kept
 */
@Validated
@ConfigurationProperties("playledger.store")
public record StoreSettings(
    @DefaultValue("200") @Min(2) int snapshotEvery,
    @DefaultValue("10000") @Min(1) long cache,
    @DefaultValue("24h") Duration answersFor) {}
