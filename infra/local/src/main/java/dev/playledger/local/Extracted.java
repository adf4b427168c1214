package dev.playledger.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * Unfolds an app's jar into one of its own and those of its libraries: it starts a quarter faster
 * so, and a build may replace the jar while the app runs.
 */
final class Extracted {

  private final Host host;

  Extracted(Host host) {
    this.host = host;
  }

  Path of(String title, Path jar) throws IOException, InterruptedException {
    try (var file = new JarFile(jar.toFile())) {
      if (file.getEntry("BOOT-INF/") == null) {
        return jar;
      }
      Path apps = Files.createDirectories(host.dir().resolve("apps"));
      Path dir = apps.resolve(title + "-" + fingerprint(file));
      if (!Files.exists(dir)) {
        deleteOthers(apps, title);
        extract(jar, dir, title);
      }
      return dir.resolve(jar.getFileName());
    }
  }

  private void extract(Path jar, Path dir, String title) throws IOException, InterruptedException {
    Path half = dir.resolveSibling(dir.getFileName() + ".half");
    List<String> command =
        Java.command(
            "128m",
            List.of("-XX:TieredStopAtLevel=1", "-Djarmode=tools"),
            List.of("-jar", jar.toString(), "extract", "--destination", half.toString()));
    host.forks()
        .run(Recipe.of(command, Map.of(), host.dir().path(), _ -> true), host.dir().log(title));
    Files.move(half, dir, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void deleteOthers(Path apps, String title) throws IOException {
    try (Stream<Path> dirs = Files.list(apps)) {
      for (Path old :
          dirs.filter(it -> it.getFileName().toString().startsWith(title + "-")).toList()) {
        Trees.delete(old);
      }
    }
  }

  /** Of all that is in the jar, for its time says nothing: builds are reproducible. */
  private static String fingerprint(JarFile jar) {
    var sum = new CRC32();
    jar.stream()
        .map((ZipEntry it) -> it.getName() + it.getCrc() + "\n")
        .sorted()
        .forEach(it -> sum.update(it.getBytes(StandardCharsets.UTF_8)));
    return Long.toHexString(sum.getValue());
  }
}
