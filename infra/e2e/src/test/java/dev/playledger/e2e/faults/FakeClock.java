package dev.playledger.e2e.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a process, to be set while it runs. That needs libfaketime (Debian: libfaketime);
 * without it the clock stays right.
 */
record FakeClock(@Nullable Path library, Path file) {

  private static final List<String> PLACES =
      List.of(
          "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
          "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
          "/usr/lib64/faketime/libfaketime.so.1");

  /** Looks where the environment's {@code PLAYLEDGER_FAKETIME} says, then in the usual places. */
  static FakeClock in(Path dir) {
    return new FakeClock(
        Stream.concat(Stream.ofNullable(System.getenv("PLAYLEDGER_FAKETIME")), PLACES.stream())
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElse(null),
        dir.resolve("clock"));
  }

  /** Sets it, within a second, so far off: {@code +2h}. */
  void set(String off) throws IOException {
    if (library == null) {
      System.out.println("There is no libfaketime: only the senders' clocks are off.");
    }
    Files.writeString(file, off);
  }

  /** For a process whose clock this is to be. */
  Map<String, String> environment() {
    return library == null
        ? Map.of()
        : Map.of(
            "LD_PRELOAD", library.toString(),
            "FAKETIME_TIMESTAMP_FILE", file.toString(),
            "FAKETIME_CACHE_DURATION", "1",
            "FAKETIME_DONT_FAKE_MONOTONIC", "1",
            "FAKETIME_DONT_RESET", "1",
            // Else whoever waits with a time-out does not wait, and a JVM does nothing else.
            "FAKETIME_FORCE_MONOTONIC_FIX", "0");
  }
}
