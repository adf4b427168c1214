package dev.playledger.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ends the launcher when nobody needs it any more: when all processes that use it are gone, or its
 * data directory is.
 */
final class Watch {

  private final Host host;
  private final Map<Long, ProcessHandle> users = new HashMap<>();

  Watch(Host host) {
    this.host = host;
  }

  /**
   * @param pid a process that uses it; more may write themselves into the directory {@code users}
   */
  void start(long pid) {
    ProcessHandle.of(pid).ifPresent(it -> users.put(pid, it));
    Thread.ofPlatform().daemon().name("watch").start(this::watch);
  }

  private void watch() {
    try {
      while (isNeeded()) {
        Thread.sleep(500);
      }
    } catch (InterruptedException | IOException _) {
      // Then this is the end, too.
    }
    host.end().complete(null);
  }

  private boolean isNeeded() throws IOException {
    for (long pid : announced()) {
      Optional<ProcessHandle> process = ProcessHandle.of(pid);
      process.ifPresent(it -> users.putIfAbsent(pid, it));
    }
    return host.dir().isThere() && users.values().stream().anyMatch(ProcessHandle::isAlive);
  }

  private List<Long> announced() throws IOException {
    Path dir = host.dir().resolve("users");
    if (!Files.isDirectory(dir)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(it -> Long.valueOf(it.getFileName().toString())).toList();
    }
  }
}
