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
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** Runs a row in a fresh process; all with the same flags. */
record RowProcess(Path told, Run run, String heap) {

  Outcome run(Rows row) throws IOException, InterruptedException {
    Path outcome = run.dir().resolve("outcome.json");
    Path log = run.dir().resolve(row.word() + ".log");
    Files.deleteIfExists(outcome);
    Process process =
        new ProcessBuilder(command(row, outcome))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var end = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(end);
    int code = process.waitFor();
    Runtime.getRuntime().removeShutdownHook(end);
    FileSystemUtils.deleteRecursively(run.states());
    return code == 0
        ? EventJson.MAPPER.readValue(Files.readAllBytes(outcome), Outcome.class)
        : Outcome.failed("ended with " + code + ", see " + log);
  }

  private List<String> command(Rows row, Path outcome) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xms" + heap,
        "-Xmx" + heap,
        "-XX:+AlwaysPreTouch",
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
        told.toString(),
        outcome.toString());
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
