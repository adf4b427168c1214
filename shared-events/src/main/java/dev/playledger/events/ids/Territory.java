package dev.playledger.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-2 code, or {@code ZZ} where none is known. */
public record Territory(@JsonValue String value) {

  public static final Territory UNKNOWN = new Territory("ZZ");

  @JsonCreator
  public Territory {
    value = value.toUpperCase(Locale.ROOT);
    if (!value.equals("ZZ") && !Codes.ALL.contains(value)) {
      throw new IllegalArgumentException("a territory is an ISO 3166-1 alpha-2 code, or ZZ");
    }
  }

  /** Reads what {@link #code} wrote. */
  public static Territory of(int code) {
    return new Territory("" + (char) (code >> 8) + (char) (code & 0xff));
  }

  /** The two letters in ASCII, the first one in the higher byte. */
  public int code() {
    return value.charAt(0) << 8 | value.charAt(1);
  }

  @Override
  public String toString() {
    return value;
  }

  private static final class Codes {
    static final Set<String> ALL = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  }
}
