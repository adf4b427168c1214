package dev.playledger.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a child process is started and how one sees that it is ready.
 *
 * @param unprivileged whether it refuses to run as root
 * @param wrapped whether the process only keeps another one that does the work
 * @param patience how long it may take to stop before it is killed
 */
record Recipe(
    List<String> command,
    Map<String, String> environment,
    Path dir,
    Signal signal,
    boolean unprivileged,
    boolean wrapped,
    Duration patience,
    Readiness readiness) {

  static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Asked again and again until it says yes. */
  interface Readiness {
    boolean isReady(Process process) throws Exception;
  }

  static Recipe of(
      List<String> command, Map<String, String> environment, Path dir, Readiness readiness) {
    return new Recipe(command, environment, dir, Signal.TERM, false, false, PATIENCE, readiness);
  }

  Recipe withPatience(Duration longer) {
    return new Recipe(command, environment, dir, signal, unprivileged, wrapped, longer, readiness);
  }
}
