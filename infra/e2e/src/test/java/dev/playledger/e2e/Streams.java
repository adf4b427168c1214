package dev.playledger.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What Kafka Streams keeps on disk. */
final class Streams {

  private Streams() {}

  /** Throws it away, as if the machine had been lost. */
  static void forget(Path data) throws IOException {
    try (var files = Files.walk(data.resolve("streams"))) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.delete(file);
      }
    }
  }
}
