package dev.playledger.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator may set for every door.
 *
 * @param origins from which pages in a browser may call, with cookies: {@code
 *     https://artists.example}, or {@code http://localhost:[*]} for every port
 * @param trustedProxies the networks of those whose word counts for where a request came from
 */
@Validated
@ConfigurationProperties("playledger")
public record DoorSettings(
    @DefaultValue
        List<
                @Pattern(
                    regexp = "https?://[^\\s/]{2,}",
                    message = "must be an origin like https://artists.example")
                String>
            origins,
    @DefaultValue
        List<
                @Pattern(
                    regexp = "[0-9A-Fa-f.:]+/[0-9]{1,3}",
                    message = "must be a network like 10.0.0.0/8, or 10.0.0.7/32 for one address")
                String>
            trustedProxies,
    @Valid @NotNull @DefaultValue Limits limits) {

  /**
   * How often in a minute something may be asked for.
   *
   * @param signIn sign-ins from one address, and of one account
   * @param register registrations from one address, and of one e-mail
   * @param writes by one account
   * @param serviceWrites by one account of a service
   */
  public record Limits(
      @DefaultValue("10") @Min(1) int signIn,
      @DefaultValue("10") @Min(1) int register,
      @DefaultValue("1200") @Min(1) int writes,
      @DefaultValue("600000") @Min(1) int serviceWrites) {}
}
