package dev.playledger.local.gateway;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which part answers which request, as {@code infra/routes.yaml} has it. */
record RouteTable(String prefix, List<Route> routes) {

  /** One row: these methods (none means any) on these paths belong to this part. */
  record Route(String part, Set<String> methods, List<String> paths) {

    static Route of(Map<?, ?> row) {
      return new Route(
          String.valueOf(row.get("part")), Set.copyOf(words(row, "methods")), words(row, "paths"));
    }
  }

  static RouteTable read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Map<?, ?> table = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return new RouteTable(
          String.valueOf(table.get("prefix")),
          list(table, "routes").stream().map(row -> Route.of((Map<?, ?>) row)).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Set<String> parts() {
    return routes.stream().map(Route::part).collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> words(Map<?, ?> row, String key) {
    return list(row, key).stream().map(String::valueOf).toList();
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> values ? values : List.of();
  }
}
