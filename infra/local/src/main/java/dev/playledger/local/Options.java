package dev.playledger.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the one who starts Playledger may choose. */
record Options(
    Path root,
    Path dataDir,
    String address,
    int port,
    int kafkaPort,
    boolean fresh,
    boolean serversOnly,
    @Nullable Path serversOf,
    boolean containers,
    String namespace,
    long watchPid,
    boolean demo,
    boolean exit,
    long events,
    boolean light,
    boolean rehearse) {

  static final String USAGE =
      """
      Usage: infra/up [options]
        --port N             the port of the one address (3000; 0 for any free one)
        --address A          what it listens on (127.0.0.1; 0.0.0.0 to be seen from outside)
        --data-dir DIR       where all data is kept (.playledger)
        --kafka-port N       the port of Kafka (9092 if it is free, else any; the same at every start)
        --demo               then show the main job: a million stream events, and totals to the unit
        --events N           how many events the demo pushes (1000000)
        --exit               stop when the demo is over, with its result as exit status
        --fresh              start from nothing: delete that directory first
        --servers KIND       embedded (the default) or testcontainers
        --servers-only       start Kafka, PostgreSQL, Elasticsearch and S3 only
        --servers-of FILE    use the servers of that servers.json
        --namespace NAME     a prefix for topics, indices and databases
        --watch-pid N        stop when that process is gone
        --light              compile lightly: ready in half the time, slower under load; not safe from a power cut
        --rehearse           start, record what starting takes so that it is faster from then on, and stop
        --help               this text\
      """;

  static final List<String> ONE_COMPILER = List.of("-XX:TieredStopAtLevel=1");

  private static final Set<String> FLAGS =
      Set.of("--fresh", "--servers-only", "--demo", "--exit", "--light", "--rehearse", "--help");
  private static final Set<String> VALUES =
      Set.of(
          "--root",
          "--port",
          "--address",
          "--kafka-port",
          "--events",
          "--data-dir",
          "--servers",
          "--servers-of",
          "--namespace",
          "--watch-pid");

  static Options parse(List<String> arguments) {
    Map<String, String> given = read(arguments);
    Path root = path(given.getOrDefault("--root", "."));
    String namespace = given.getOrDefault("--namespace", "");
    if (!namespace.matches("([a-z][a-z0-9-]{0,29})?")) {
      throw Failure.usage("--namespace takes lower-case letters, digits and hyphens.");
    }
    String servers = given.getOrDefault("--servers", "embedded");
    if (!Set.of("embedded", "testcontainers").contains(servers)) {
      throw Failure.usage("--servers takes embedded or testcontainers, not " + servers + ".");
    }
    if (given.containsKey("--exit") && !given.containsKey("--demo")) {
      throw Failure.usage("--exit goes with --demo.");
    }
    if (given.containsKey("--demo") && given.containsKey("--servers-only")) {
      throw Failure.usage("--demo needs more than --servers-only.");
    }
    String serversOf = given.get("--servers-of");
    return new Options(
        root,
        given.containsKey("--data-dir")
            ? path(given.getOrDefault("--data-dir", ""))
            : root.resolve(".playledger"),
        given.getOrDefault("--address", "127.0.0.1"),
        (int) number(given, "--port", 3000, 65535),
        (int) number(given, "--kafka-port", 0, 65535),
        given.containsKey("--fresh"),
        given.containsKey("--servers-only"),
        serversOf == null ? null : path(serversOf),
        servers.equals("testcontainers"),
        namespace,
        number(given, "--watch-pid", 0, Long.MAX_VALUE),
        given.containsKey("--demo"),
        given.containsKey("--exit"),
        number(given, "--events", 1_000_000, 1_000_000_000),
        given.containsKey("--light"),
        given.containsKey("--rehearse"));
  }

  /** For the JVM of an app or a server: with one compiler it starts on half the processor time. */
  List<String> compilers() {
    return light ? ONE_COMPILER : List.of();
  }

  private static Map<String, String> read(List<String> arguments) {
    var given = new HashMap<String, String>();
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String[] option = rest.removeFirst().split("=", 2);
      if (FLAGS.contains(option[0]) && option.length == 1) {
        given.put(option[0], "");
      } else if (VALUES.contains(option[0])) {
        String value = option.length > 1 ? option[1] : rest.pollFirst();
        if (value == null || value.isEmpty()) {
          throw Failure.usage(option[0] + " needs a value.");
        }
        given.put(option[0], value);
      } else {
        throw Failure.usage("There is no option " + String.join("=", option) + ".");
      }
    }
    return given;
  }

  private static long number(Map<String, String> given, String name, long otherwise, long most) {
    String value = given.get(name);
    try {
      long number = value == null ? otherwise : Long.parseLong(value);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Told below, like a number out of range.
    }
    throw Failure.usage(name + " takes a number from 0 to " + most + ", not " + value + ".");
  }

  private static Path path(String value) {
    return Path.of(value).toAbsolutePath().normalize();
  }
}
