package dev.playledger.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * International Standard Recording Code, ISO 3901: country and registrant, year, designation; no
 * check digit. Blanks and hyphens are dropped, letters upper-cased.
 */
public record Isrc(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}");

  @JsonCreator
  public Isrc {
    value = value.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an ISRC is two letters, three letters or digits and seven digits, like AA6Q72000047");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
