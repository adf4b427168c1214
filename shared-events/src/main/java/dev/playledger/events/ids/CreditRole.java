package dev.playledger.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did for a recording: one of DDEX's {@code ContributorRole} (allowed value sets of
 * ERN 4), or of the three that ERN 3 has beside them: Producer, MainArtist, FeaturedArtist. Case
 * does not matter when it is given.
 */
public record CreditRole(@JsonValue String value) {

  private static final Map<String, String> ROLES = roles();

  @JsonCreator
  public CreditRole {
    @Nullable String known = ROLES.get(value.toLowerCase(Locale.ROOT));
    if (known == null) {
      throw new IllegalArgumentException(
          "must be a contributor role of DDEX, like Composer, Lyricist or Vocalist");
    }
    value = known;
  }

  @Override
  public String toString() {
    return value;
  }

  private static Map<String, String> roles() {
    try (@Nullable InputStream list =
        CreditRole.class.getResourceAsStream("/ddex-contributor-roles.txt")) {
      if (list == null) {
        throw new IllegalStateException("the list of contributor roles is missing");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(
              Collectors.toUnmodifiableMap(it -> it.toLowerCase(Locale.ROOT), Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
