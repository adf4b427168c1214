package dev.playledger.bench.streams;

import dev.playledger.bench.streams.rows.Outcome;
import dev.playledger.bench.streams.rows.RowMain;
import dev.playledger.bench.streams.rows.Rows;
import dev.playledger.bench.streams.rows.Run;
import dev.playledger.events.EventJson;
import dev.playledger.local.testing.TestServers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has rows measured in processes of their own, all with the same flags, which go on in between. */
final class RowProcess implements AutoCloseable {

  private static final int LOOK_MS = 50;

  private final Path told;
  private final Run run;
  private final String heap;
  private final Map<Rows, Process> running = new EnumMap<>(Rows.class);

  RowProcess(Path told, Run run, String heap) {
    this.told = told;
    this.run = run;
    this.heap = heap;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  Outcome run(Rows row) throws IOException, InterruptedException {
    Path outcome = run.dir().resolve(row.word() + ".json");
    Files.deleteIfExists(outcome);
    Process process = running(row);
    process.outputWriter().append(outcome.toString()).append('\n').flush();
    while (process.isAlive() && !Files.exists(outcome)) {
      Thread.sleep(LOOK_MS);
    }
    if (!Files.exists(outcome)) {
      running.remove(row);
      return Outcome.failed("ended with " + process.exitValue() + ", see " + log(row));
    }
    return EventJson.MAPPER.readValue(Files.readAllBytes(outcome), Outcome.class);
  }

  @Override
  public void close() {
    for (Process process : running.values()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    running.clear();
  }

  private Process running(Rows row) throws IOException {
    @Nullable Process known = running.get(row);
    if (known == null) {
      known =
          new ProcessBuilder(command(row))
              .redirectErrorStream(true)
              .redirectOutput(log(row).toFile())
              .start();
      running.put(row, known);
    }
    return known;
  }

  private Path log(Rows row) {
    return run.dir().resolve(row.word() + ".log");
  }

  private List<String> command(Rows row) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xms" + heap,
        "-Xmx" + heap,
        "-XX:+UseTransparentHugePages",
        "-XX:-UseDynamicNumberOfCompilerThreads",
        "-XX:+UseParallelGC",
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "-Dplayledger.root=" + TestServers.root(),
        "-Dlogback.configurationFile=bench-logback.xml",
        "-cp",
        classPath(row),
        RowMain.class.getName(),
        row.name(),
        told.toString());
  }

  /** Flink's RocksDB and that of Kafka Streams have classes of the same names. */
  private static String classPath(Rows row) {
    String other = row.isFlink() ? "rocksdbjni" : "frocksdbjni";
    String path = System.getProperty("java.class.path");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(it -> !Path.of(it).getFileName().toString().startsWith(other))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
