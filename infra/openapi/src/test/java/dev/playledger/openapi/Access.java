package dev.playledger.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What {@code access.txt} tells of one door: who may come in, how it answers, and what one sends.
 * Each row is sent by AccessIT to the running product, and so is each example made of it.
 */
record Access(List<Row> rows) {

  private static final List<String> CALLERS =
      List.of("nobody", "listeners", "the owner", "artists", "admins", "auditors", "services");
  private static final int ALL = 9;

  /** One request, and the status for each caller; the last two hold no good token. */
  record Row(String path, List<Integer> statuses, String body) {

    boolean succeeds() {
      return statuses.stream().anyMatch(it -> it < 400);
    }

    String query() {
      return path.contains("?") ? path.substring(path.indexOf('?') + 1) : "";
    }

    String bare() {
      return path.replaceFirst("\\?.*", "");
    }
  }

  /** Those of all doors, by method and path without the names of its placeholders. */
  static Map<String, Access> read(Path root) throws IOException {
    Map<String, Access> doors = new LinkedHashMap<>();
    Path table = root.resolve("infra/e2e/src/test/resources/access.txt");
    for (String line : Files.readAllLines(table)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> words = List.of(line.split("\\s+", 3 + ALL));
        Row row =
            new Row(
                words.get(1),
                words.subList(2, 2 + ALL).stream().map(Integer::valueOf).toList(),
                String.join("", words.subList(2 + ALL, words.size())));
        String door = nameless(words.getFirst() + " " + row.bare());
        doors.computeIfAbsent(door, _ -> new Access(new ArrayList<>())).rows().add(row);
      }
    }
    return doors;
  }

  static String nameless(String door) {
    return door.replaceAll("\\{[^}]+}", "{}");
  }

  NavigableSet<Integer> statuses() {
    NavigableSet<Integer> all = new TreeSet<>();
    rows.forEach(it -> all.addAll(it.statuses()));
    return all;
  }

  /** The requests that somebody is granted. */
  List<Row> examples() {
    return rows.stream().filter(Row::succeeds).toList();
  }

  /** Whether a token is looked at. */
  boolean looksAtTokens() {
    return rows.stream().anyMatch(it -> it.statuses().getLast() == 401 && it.succeeds());
  }

  boolean isOpen() {
    return isLetIn(0);
  }

  /** In words; of what is somebody's, who is no owner is told that it is not there. */
  String who() {
    List<String> in =
        IntStream.range(0, CALLERS.size())
            .filter(this::isLetIn)
            .mapToObj(CALLERS::get)
            .filter(it -> !it.equals("the owner") || !isLetIn(CALLERS.indexOf("artists")))
            .toList();
    if (in.contains("nobody")) {
      return "Everyone.";
    }
    return in.size() >= CALLERS.size() - 2
        ? "Whoever is signed in."
        : "For " + String.join(", ", in) + ".";
  }

  private boolean isLetIn(int caller) {
    return rows.stream().map(it -> it.statuses().get(caller)).anyMatch(it -> it < 400 || it == 409);
  }
}
