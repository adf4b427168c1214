package dev.playledger.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The servers for tests: those that a launcher of this run already keeps, else started now. They go
 * away with the build (or the IDE) that runs the tests.
 *
 * <p>{@code -Dplayledger.servers=testcontainers} has them run in containers, {@code
 * -Dplayledger.light=true} has them compile lightly, for what is short and not measured.
 */
public final class TestServers {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static @Nullable Servers servers;

  private TestServers() {}

  public static synchronized Servers get() {
    Servers known = servers;
    if (known == null || !known.live()) {
      known = findOrStart(root().resolve("target/servers"));
      servers = known;
    }
    return known;
  }

  /** What the file says now: a server that was killed has another process id when it is back. */
  public static Servers reread() {
    try {
      return Servers.read(file(root().resolve("target/servers")));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static Servers findOrStart(Path dir) {
    Path lock = dir.resolveSibling("servers.lock");
    try {
      Files.createDirectories(dir);
      try (var channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        if (!isLive(file(dir))) {
          start(dir);
        }
        Files.createDirectories(dir.resolve("users"));
        Files.writeString(dir.resolve("users/" + build().pid()), "");
        return Servers.read(file(dir));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static void start(Path dir) throws IOException, InterruptedException {
    Path local = root().resolve("infra/local/target");
    Path log = dir.resolveSibling("servers.log");
    if (!Files.isDirectory(local.resolve("lib"))) {
      throw new IllegalStateException(
          "Build the launcher first: ./mvnw -pl infra/local -am package -DskipTests");
    }
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=192m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                local.resolve("classes") + java.io.File.pathSeparator + local.resolve("lib") + "/*",
                "dev.playledger.local.Launcher",
                "--root=" + root(),
                "--servers-only",
                "--servers=" + System.getProperty("playledger.servers", "embedded"),
                "--data-dir=" + dir,
                "--fresh",
                "--watch-pid=" + build().pid()));
    if (Boolean.getBoolean("playledger.light")) {
      command.add("--light");
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()));
    Process launcher = started(builder);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isLive(file(dir))) {
      boolean late = System.nanoTime() > deadline;
      if (late || !(launcher.isAlive() || othersAreGoing(log))) {
        launcher.destroy();
        throw new IllegalStateException("The servers did not start:\n" + Files.readString(log));
      }
      if (!launcher.isAlive()) {
        launcher = started(builder);
      }
      Thread.sleep(100);
    }
  }

  private static Process started(ProcessBuilder builder) throws IOException {
    Process launcher = builder.start();
    launcher.getOutputStream().close();
    return launcher;
  }

  /** Those of the run before stop by themselves, and may take a moment for it. */
  private static boolean othersAreGoing(Path log) throws IOException {
    return Files.readString(log).contains("already runs on");
  }

  private static boolean isLive(Path file) throws IOException {
    return Files.exists(file) && Servers.read(file).live();
  }

  private static Path file(Path dir) {
    return dir.resolve("servers.json");
  }

  /** Maven, the IDE or whatever other Java started this one; this one itself if none did. */
  private static ProcessHandle build() {
    ProcessHandle self = ProcessHandle.current();
    for (var it = self.parent(); it.isPresent(); it = it.get().parent()) {
      if (it.get().info().command().filter(command -> command.endsWith("java")).isPresent()) {
        return it.get();
      }
    }
    return self;
  }

  /** The root of the checkout. */
  public static Path root() {
    String told = System.getProperty("playledger.root");
    Path start = Path.of(told == null ? "" : told).toAbsolutePath().normalize();
    for (Path dir = start; dir != null; dir = dir.getParent()) {
      if (Files.exists(dir.resolve("mvnw"))) {
        return dir;
      }
    }
    throw new IllegalStateException("No checkout of Playledger around " + start);
  }
}
