package dev.playledger.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of who gets what, by which the tests of the whole product ask at every door. */
public final class AccessTable {

  private static final String FILE = "infra/e2e/src/test/resources/access.txt";

  private AccessTable() {}

  /** Those of a service's doors ({@code GET /users/{id}}) that the table does not have. */
  public static List<String> lacks(Collection<?> doors) {
    Set<String> rows;
    try (var lines = Files.lines(TestServers.root().resolve(FILE))) {
      rows =
          lines
              .filter(it -> !it.startsWith("#") && !it.isBlank())
              .map(it -> it.split("\\s+", 3))
              .map(it -> nameless(it[0] + " " + it[1].split("\\?", 2)[0]))
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return doors.stream()
        .map(String::valueOf)
        .filter(door -> !rows.contains(nameless(door)))
        .toList();
  }

  private static String nameless(String door) {
    return door.replaceAll("\\{[^}]+}", "{}");
  }
}
