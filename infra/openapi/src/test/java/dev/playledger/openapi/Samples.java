package dev.playledger.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What stands in an example where {@code access.txt} names something that the tests make. */
final class Samples {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("artist", "7"),
          Map.entry("email", "nova@example.com"),
          Map.entry("draft", "41"),
          Map.entry("pending", "42"),
          Map.entry("published", "43"),
          Map.entry("draft-track", "101"),
          Map.entry("published-track", "103"),
          Map.entry("draft-royalty", "827393"),
          Map.entry("published-royalty", "843777"),
          Map.entry("draft-file", "b1946ac92492d2347c6235b4d2611184.flac"),
          Map.entry("published-file", "591785b794601e212b260e25925636fd.flac"),
          Map.entry("rejection", "1024"),
          Map.entry("genre", "5"),
          Map.entry("other-genre", "6"),
          Map.entry("upload", "12"),
          Map.entry("sent-upload", "13"),
          Map.entry("guest", "8"),
          Map.entry("track-guest", "8"),
          Map.entry("service", "4"),
          Map.entry("client-id", "service-4"),
          Map.entry("client-secret", "as-it-was-shown-once"),
          Map.entry("page-file", "docs.js"),
          Map.entry("asset", "inter.LEGAL.txt"),
          Map.entry("new", "nightfall"));

  private Samples() {}

  static String in(String text) {
    return PLACEHOLDER.matcher(text).replaceAll(it -> of(it.group(1)));
  }

  static String of(String placeholder) {
    return Optional.ofNullable(KNOWN.get(placeholder))
        .orElseThrow(() ->
            new IllegalStateException(
                "access.txt names {%s}: say in Samples what stands for it in the examples"
                    .formatted(placeholder)));
  }

  /** A number where it looks like one. */
  static JsonNode value(String text) {
    return text.matches("-?[0-9]{1,15}|true|false") ? Json.MAPPER.readTree(text) : Json.value(text);
  }
}
