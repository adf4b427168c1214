package dev.playledger.bench.streams.rows;

import dev.playledger.events.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What a row is told.
 *
 * @param heap of services that work for a row
 * @param dir where the known answers are, and room for state
 * @param tracks that there are
 * @param seconds that a row is measured for, unless it has read everything before
 * @param warmUp seconds that a row runs before it is measured at first; whole services take three
 *     times that
 */
public record Run(
    String kafka,
    String postgres,
    String user,
    String password,
    long postgresPid,
    String elasticsearch,
    String heap,
    Path dir,
    int tracks,
    int seconds,
    int warmUp) {

  /** After which a stream processor that was started is under way. */
  static final Duration UNDER_WAY = Duration.ofSeconds(3);

  public Path write() throws IOException {
    return Files.write(dir.resolve("run.json"), EventJson.MAPPER.writeValueAsBytes(this));
  }

  static Run read(Path file) throws IOException {
    return EventJson.MAPPER.readValue(Files.readAllBytes(file), Run.class);
  }

  Duration warmUp(Rows row) {
    return Duration.ofSeconds(row.isService() ? 3L * warmUp : warmUp);
  }

  Map<String, Object> client() {
    return Map.of("bootstrap.servers", kafka);
  }

  Path fresh(String name) throws IOException {
    return Files.createTempDirectory(dir, name);
  }
}
