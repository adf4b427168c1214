package dev.playledger.local;

import dev.playledger.local.testing.Servers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running product, for programs: {@code {url, adminEmail, adminPassword, kafka, streamEvents,
 * parts}}.
 */
final class StackJson {

  private StackJson() {}

  static String of(Apps apps, Stack stack, Servers servers) {
    var parts = new LinkedHashMap<String, Map<String, Long>>();
    apps.portsByName()
        .forEach((name, port) ->
            parts.put(name, Map.of("pid", stack.part(name).pid(), "port", (long) port)));
    var json = new LinkedHashMap<String, Object>();
    json.put("url", "http://127.0.0.1:" + apps.port());
    json.put("adminEmail", apps.admin().email());
    json.put("adminPassword", apps.admin().password());
    json.put("kafka", servers.kafka().bootstrapServers());
    json.put("streamEvents", apps.streamEvents());
    json.put("parts", parts);
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }
}
