package dev.playledger.command.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The first admin; without a password one is made up and logged once. */
@Validated
@ConfigurationProperties("playledger.admin")
public record AdminSettings(
    @NotBlank @Email @DefaultValue("admin@playledger.local") String email,
    @Nullable String password) {

  @Override
  public String toString() {
    return "AdminSettings[" + email + "]";
  }
}
