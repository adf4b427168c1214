package dev.playledger.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/**
 * The directory that holds all data, and is used by one launcher at a time.
 *
 * @param lock held as long as this object is, and given back however the process ends
 */
record DataDir(Path path, FileLock lock) {

  private static final String MARKER = "playledger-data";
  private static final Set<String> KEPT = Set.of(MARKER, "lock", "unpacked");

  /** Takes the directory for this process, until its end. */
  static DataDir claim(Path path) throws IOException {
    if (Files.exists(path) && !isOurs(path)) {
      throw Failure.of(path + " holds something else than Playledger's data; it is left alone.");
    }
    Files.createDirectories(path);
    Files.writeString(path.resolve(MARKER), "Playledger keeps its data here.\n");
    return new DataDir(path, lock(path));
  }

  /** Deletes what it holds, all but the unpacked servers, which are the same for ever. */
  void clear() throws IOException {
    for (Path child : children(path)) {
      if (!KEPT.contains(child.getFileName().toString())) {
        Trees.delete(child);
      }
    }
  }

  /** Makes the directories for what all parts write; the logs of the last start are kept once. */
  void prepare() throws IOException {
    Files.createDirectories(run());
    Files.createDirectories(logs());
    for (Path log : children(logs())) {
      if (log.toString().endsWith(".log")) {
        Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  Path log(String part) {
    return logs().resolve(part + ".log");
  }

  Path run() {
    return path.resolve("run");
  }

  /** Where the lock is; when it is gone, somebody has deleted the directory. */
  boolean isThere() {
    return Files.exists(path.resolve("lock"));
  }

  private Path logs() {
    return path.resolve("logs");
  }

  private static boolean isOurs(Path path) throws IOException {
    return Files.exists(path.resolve(MARKER)) || children(path).isEmpty();
  }

  private static List<Path> children(Path path) throws IOException {
    try (var children = Files.list(path)) {
      return children.toList();
    }
  }

  @SuppressWarnings("resource")
  private static FileLock lock(Path path) throws IOException {
    Path file = path.resolve("lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      String owner = Files.readString(file).strip();
      throw Failure.of(
          "Playledger already runs on "
              + path
              + " (process "
              + owner
              + "): stop it first, or take another directory with --data-dir.");
    }
    String pid = ProcessHandle.current().pid() + "\n";
    channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
    return lock;
  }
}
