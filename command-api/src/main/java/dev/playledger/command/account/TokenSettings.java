package dev.playledger.command.account;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How long a token is good. */
@Validated
@ConfigurationProperties("playledger.token")
public record TokenSettings(@NotNull @DefaultValue("12h") Duration age) {}
