package dev.playledger.openapi;

import dev.playledger.openapi.Access.Row;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Shows in the parameters of a door what one may ask with; the first request says it. */
final class Examples {

  private Examples() {}

  static void show(Access table, Endpoint endpoint, Parameters parameters) {
    List<String> names = segments(endpoint.path());
    for (Row row : table.examples().reversed()) {
      List<String> values = segments(row.bare());
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        if (name.startsWith("{")) {
          parameters.show(name.substring(1, name.length() - 1), Samples.in(values.get(i)));
        }
      }
      pairs(row.query()).forEach(it -> parameters.show(it.get(0), Samples.in(it.get(1))));
    }
  }

  /** Those of a query or a form. */
  static List<List<String>> pairs(String form) {
    return form.isEmpty()
        ? List.of()
        : Arrays.stream(form.split("&", -1))
            .map(it -> it.split("=", 2))
            .map(it -> List.of(it[0], URLDecoder.decode(it[1], StandardCharsets.UTF_8)))
            .toList();
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
