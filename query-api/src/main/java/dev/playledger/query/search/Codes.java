package dev.playledger.query.search;

import dev.playledger.events.ids.Isrc;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The ISRC or UPC that a text may be, in every form in which it may be written down. */
record Codes(List<String> isrcs, List<String> upcs) {

  private static final Pattern UPC = Pattern.compile("[0-9]{12,14}");

  static Codes in(String text) {
    return new Codes(isrcs(text), upcs(text.replaceAll("[\\s-]", "")));
  }

  private static List<String> isrcs(String text) {
    try {
      return List.of(new Isrc(text).value());
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }

  /** A UPC is an EAN with a zero in front; both are compared padded (GTIN-14). */
  private static List<String> upcs(String digits) {
    if (!UPC.matcher(digits).matches()) {
      return List.of();
    }
    String bare = digits.replaceFirst("^0+", "");
    return IntStream.rangeClosed(Math.max(12, bare.length()), 14)
        .mapToObj(length -> "0".repeat(length - bare.length()) + bare)
        .toList();
  }
}
