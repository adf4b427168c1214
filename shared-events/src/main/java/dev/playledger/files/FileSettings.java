package dev.playledger.files;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where files are.
 *
 * @param publicUrl the one public address, with which the addresses of files begin for good
 */
@Validated
@ConfigurationProperties("playledger")
public record FileSettings(
    @NotNull @DefaultValue("http://localhost:3000") URI publicUrl,
    @Valid @NotNull @DefaultValue S3 s3) {

  /**
   * Any object store that speaks S3.
   *
   * @param publicEndpoint the address under which browsers reach it, where that is another one
   */
  public record S3(
      @NotNull @DefaultValue("http://localhost:9000") URI endpoint,
      @Nullable URI publicEndpoint,
      @NotBlank @DefaultValue("us-east-1") String region,
      @NotBlank @DefaultValue("playledger") String bucket,
      @NotBlank @DefaultValue("playledger") String accessKey,
      @NotBlank @DefaultValue("playledger") String secretKey) {

    public URI endpointForBrowsers() {
      return publicEndpoint == null || publicEndpoint.toString().isEmpty()
          ? endpoint
          : publicEndpoint;
    }

    @Override
    public String toString() {
      return "S3[" + endpoint + " " + bucket + "]";
    }
  }
}
