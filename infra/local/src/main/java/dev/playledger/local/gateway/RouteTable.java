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
import org.apache.catalina.util.NetMask;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Which part answers which request, as {@code infra/routes.yaml} has it.
 *
 * @param reads how many a minute one address may make
 * @param trustedProxies who may say where a request came from
 */
record RouteTable(String prefix, int reads, List<NetMask> trustedProxies, List<Route> routes) {

  /** One row: these methods (none means any) on these paths belong to this part. */
  record Route(String part, Set<String> methods, List<String> paths) {

    static Route of(Map<?, ?> row) {
      return new Route(
          String.valueOf(row.get("part")), Set.copyOf(words(row, "methods")), words(row, "paths"));
    }

    /** Whether it asks by POST: query-api only reads. */
    boolean isQuestion() {
      return part.equals("query-api") && methods.contains("POST");
    }
  }

  static RouteTable read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Map<?, ?> table = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return new RouteTable(
          String.valueOf(table.get("prefix")),
          reads(table),
          words(table, "trusted-proxies").stream().map(RouteTable::network).toList(),
          list(table, "routes").stream().map(row -> Route.of((Map<?, ?>) row)).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Set<String> parts() {
    return routes.stream().map(Route::part).collect(Collectors.toUnmodifiableSet());
  }

  private static int reads(Map<?, ?> table) {
    if (table.get("limits") instanceof Map<?, ?> limits
        && limits.get("reads") instanceof Integer reads
        && reads > 0) {
      return reads;
    }
    throw new IllegalArgumentException(
        "The table of routes must say how many reads a minute one address may make, at least 1:"
            + " limits: {reads: 6000}");
  }

  /** Tomcat takes a list without any mask for a regular expression. */
  private static NetMask network(String proxy) {
    try {
      return new NetMask(
          proxy.contains("/") ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32"));
    } catch (IllegalArgumentException invalid) {
      throw new IllegalArgumentException(
          "The table of routes names no network in trusted-proxies: " + proxy, invalid);
    }
  }

  private static List<String> words(Map<?, ?> row, String key) {
    return list(row, key).stream().map(String::valueOf).toList();
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return switch (map.get(key)) {
      case null -> List.of();
      case List<?> values -> values;
      case Object other ->
          throw new IllegalArgumentException(
              "The table of routes must have a list for " + key + ", not " + other);
    };
  }
}
