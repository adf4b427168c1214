package dev.playledger.command.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a password is, in characters, and what its hash costs. NIST SP 800-63B-4, 3.1.1.2 asks
 * for at least 8 beside another factor and 15 alone, and for 64 or more to be taken.
 *
 * @param hashMemory KiB that a new hash takes; those that were made with another measure stay good
 */
@Validated
@ConfigurationProperties("playledger.password")
public record PasswordSettings(
    @DefaultValue("12") @Min(8) @Max(64) int min,
    @DefaultValue("128") @Min(64) @Max(PasswordSettings.LONGEST) int max,
    @DefaultValue("16384") @Min(1024) @Max(1 << 20) int hashMemory) {

  /** More than this nobody may ask for: hashing takes time. */
  static final int LONGEST = 1024;
}
