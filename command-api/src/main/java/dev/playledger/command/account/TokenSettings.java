package dev.playledger.command.account;

import dev.playledger.events.Topics;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How long a token is good, and after how long another key signs. */
@Validated
@ConfigurationProperties("playledger.token")
public record TokenSettings(
    @NotNull
        @DefaultValue("12h")
        @DurationMin(minutes = 1)
        @DurationMax(
            days = Topics.REVOCATION_DAYS,
            inclusive = false,
            message = "must be below the {days} days that revocations are kept")
        Duration age,
    @NotNull @DefaultValue("30d") @DurationMin(hours = 1) Duration keyAge) {}
