package dev.playledger.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table in RFC 4180, read back: its rows by the names of their columns. */
record Table(List<Map<String, String>> rows) {

  static Table read(Api api, String path) {
    var answer = api.send(api.request(path).header("Accept", "text/csv").GET());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.body());
    }
    return of(answer.body());
  }

  static Table of(String text) {
    List<List<String>> lines = lines(text);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < line.size(); i++) {
        row.put(lines.getFirst().get(i), line.get(i));
      }
      rows.add(row);
    }
    return new Table(rows);
  }

  /** One column summed by another one. */
  Map<String, Long> sums(String by, String column) {
    Map<String, Long> sums = new TreeMap<>();
    rows.forEach(it -> sums.merge(cell(it, by), Long.valueOf(cell(it, column)), Long::sum));
    return sums;
  }

  static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char it = text.charAt(i);
      if (quoted && it == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (it == '"') {
        quoted = !quoted;
      } else if (quoted || (it != ',' && it != '\r' && it != '\n')) {
        cell.append(it);
      } else if (it != '\r') {
        line.add(cell.toString());
        cell.setLength(0);
        if (it == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      }
    }
    return lines;
  }
}
