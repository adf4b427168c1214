package dev.playledger.command.relay;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the relay works.
 *
 * @param enabled whether this instance may lead at all
 * @param batch the most events in one Kafka transaction
 * @param poll how long it waits before it looks again at a store that had nothing new
 * @param pause how long it rests after a round that was not full, for more to come together
 * @param retry how long it waits after a failure, doubled with each further one
 * @param retryAtMost the longest wait after a failure, and how often a standby asks for the lead
 * @param transactionTimeout when Kafka gives up a transaction that nobody ends
 * @param leaderTimeout when PostgreSQL takes the lead from an instance that has fallen silent
 */
@Validated
@ConfigurationProperties("playledger.relay")
record RelaySettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1000") @Min(1) @Max(100_000) int batch,
    @DefaultValue("10ms") Duration poll,
    @DefaultValue("20ms") Duration pause,
    @DefaultValue("100ms") Duration retry,
    @DefaultValue("2s") Duration retryAtMost,
    @DefaultValue("30s") Duration transactionTimeout,
    @DefaultValue("30s") Duration leaderTimeout) {}
