package dev.playledger.local.testing;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON objects of strings and numbers, nested ones by dotted names, so that tests need no
 * library for the few lines the launcher writes.
 */
final class FlatJson {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"((?:[^\"\\\\]|\\\\.)*)\"\\s*:\\s*(?:(\\{)|\"((?:[^\"\\\\]|\\\\.)*)\"|([-\\w.]+))|(})");

  private FlatJson() {}

  static Map<String, String> read(String json) {
    var values = new HashMap<String, String>();
    var path = new ArrayDeque<String>();
    Matcher token = TOKEN.matcher(json);
    while (token.find()) {
      if (token.group(5) != null) {
        path.pollLast();
      } else if (token.group(2) != null) {
        path.addLast(token.group(1) + ".");
      } else {
        String value = token.group(3) != null ? token.group(3) : token.group(4);
        values.put(String.join("", path) + token.group(1), unescaped(value));
      }
    }
    return values;
  }

  static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String unescaped(String value) {
    return value.replaceAll("\\\\(.)", "$1");
  }
}
