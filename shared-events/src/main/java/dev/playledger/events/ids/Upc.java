package dev.playledger.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * UPC-A or EAN-13 of a release: 12 or 13 digits, the last one the GS1 check digit (GS1 General
 * Specifications, 7.9). Blanks and hyphens are dropped.
 */
public record Upc(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[0-9]{12,13}");

  @JsonCreator
  public Upc {
    value = value.replaceAll("[\\s-]", "");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a UPC has 12 digits, an EAN 13");
    }
    if (checkDigit(value) != value.charAt(value.length() - 1) - '0') {
      throw new IllegalArgumentException("the check digit of the UPC must be " + checkDigit(value));
    }
  }

  /** The code that begins with these 11 or 12 digits. */
  public static Upc withCheckDigit(String digits) {
    return new Upc(digits + checkDigit(digits + "0"));
  }

  /** Padded to 14 digits (a GTIN-14), in which form a UPC and an EAN are compared. */
  public String gtin() {
    return "0".repeat(14 - value.length()) + value;
  }

  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = digits.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
      sum += (digits.charAt(i) - '0') * weight;
    }
    return (10 - sum % 10) % 10;
  }

  @Override
  public String toString() {
    return value;
  }
}
