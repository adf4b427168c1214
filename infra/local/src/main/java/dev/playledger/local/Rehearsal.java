package dev.playledger.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What starting an app takes: its classes as the JVM had loaded and linked them when it was ready,
 * in an ahead-of-time cache (JEP 483, 514). With it an app starts on less than half the processor
 * time. The JVM checks that the cache was made by itself and from the same files, but by their size
 * and time only, which reproducible builds give to jars that differ: so its name has the
 * fingerprint of the unfolded app.
 */
record Rehearsal(Path cache) {

  /** Writing it down takes longer than starting. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Of the app that is unfolded around this jar. */
  static Rehearsal of(Path jar, Path target) {
    return new Rehearsal(target.resolve(jar.getName(jar.getNameCount() - 2) + ".aot"));
  }

  /** Lets the JVM write the cache when it ends. */
  String recorded() {
    return "-XX:AOTCacheOutput=" + cache;
  }

  /** Lets the JVM use the cache, if it was made; one it cannot use only costs the time. */
  List<String> used() {
    return Files.exists(cache)
        ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:aot+codecache*=off")
        : List.of();
  }
}
