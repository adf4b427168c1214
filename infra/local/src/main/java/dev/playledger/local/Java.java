package dev.playledger.local;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How another Java program is started. */
final class Java {

  private Java() {}

  static Path home() {
    return Path.of(System.getProperty("java.home"));
  }

  /** What this program runs on, in a form that holds in any directory. */
  static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(it -> Path.of(it).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  static List<String> command(String heap, List<String> options, List<String> program) {
    var command = new ArrayList<String>();
    command.add(home().resolve("bin/java").toString());
    command.addAll(
        List.of(
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            // Else it collects all garbage each time that classes have filled some megabytes more,
            // which is a sixth of what a start takes.
            "-XX:MetaspaceSize=192m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(options);
    command.addAll(program);
    return command;
  }
}
