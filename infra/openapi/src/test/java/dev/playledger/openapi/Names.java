package dev.playledger.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What follows from the method and path of a door alone, so that nobody has to say it. */
final class Names {

  /** Under which heading a door is, by the first word of its path that tells. */
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("auth", "Accounts"),
          Map.entry("users", "Accounts"),
          Map.entry("service-accounts", "Accounts"),
          Map.entry("oauth2", "Accounts"),
          Map.entry(".well-known", "Accounts"),
          Map.entry("releases", "Releases"),
          Map.entry("upc-prefixes", "Releases"),
          Map.entry("tracks", "Tracks"),
          Map.entry("genres", "Genres"),
          Map.entry("royalties", "Royalties"),
          Map.entry("upload", "Files"),
          Map.entry("uploads", "Files"),
          Map.entry("files", "Files"),
          Map.entry("streams", "Streams"),
          Map.entry("rejections", "Streams"),
          Map.entry("analytics", "Analytics"),
          Map.entry("search", "Search"),
          Map.entry("events", "Log"),
          Map.entry("health", "Product"),
          Map.entry("docs", "Product"),
          Map.entry("", "Product"),
          Map.entry("assets", "Product"),
          Map.entry("openapi.json", "Product"),
          Map.entry("openapi.yaml", "Product"));

  private Names() {}

  /** {@code patchReleasesByIdVisibility}. */
  static String operation(String door) {
    String[] words = door.split("[ /.-]+", 0);
    return words[0].toLowerCase(Locale.ROOT)
        + Arrays.stream(words, 1, words.length)
            .map(it -> it.startsWith("{") ? "By" + capital(it.substring(1, it.length() - 1)) : it)
            .map(Names::capital)
            .collect(Collectors.joining());
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** One of those that the outline describes. */
  static String tag(String door, ObjectNode outline) {
    String first =
        Arrays.stream(door.split("[ /]+", 0))
            .skip(1)
            .filter(it -> !List.of("admin", "me").contains(it))
            .findFirst()
            .orElse("");
    List<String> known = outline.get("tags").findValuesAsString("name");
    return Optional.ofNullable(TAGS.get(first))
        .filter(known::contains)
        .orElseThrow(() ->
            new IllegalStateException(
                "Say in Names.TAGS, and in the tags of outline.json, under which heading %s is"
                    .formatted(door)));
  }

  /** A token in a header or the cookie, for some doors optional. */
  static ArrayNode security(Access table) {
    ArrayNode ways = Json.array();
    if (!table.looksAtTokens()) {
      return ways;
    }
    if (table.isOpen()) {
      ways.add(Json.object());
    }
    List.of("bearer", "token", "cookie")
        .forEach(it -> ways.add(Json.object().set(it, Json.array())));
    return ways;
  }
}
