package dev.playledger.query.wiring;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The settings of this service beside those of Spring. */
@Validated
@ConfigurationProperties("playledger")
record QuerySettings(
    @DefaultValue("") String namespace, @NotNull URI jwksUrl, @NotNull URI elasticsearchUrl) {}
