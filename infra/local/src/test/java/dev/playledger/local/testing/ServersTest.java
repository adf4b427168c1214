package dev.playledger.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {

  @TempDir Path dir;

  @Test
  void what_the_launcher_writes_is_read_back() throws IOException {
    Servers servers = keptBy(ProcessHandle.current().pid(), Instant.parse("2026-11-20T20:00:00Z"));
    Path file = Files.writeString(dir.resolve("servers.json"), servers.toJson());

    assertThat(Servers.read(file)).isEqualTo(servers);
  }

  @Test
  void servers_are_live_as_long_as_the_very_launcher_is() {
    Instant since = ProcessHandle.current().info().startInstant().orElseThrow();

    assertThat(keptBy(ProcessHandle.current().pid(), since).live()).isTrue();
    assertThat(keptBy(ProcessHandle.current().pid(), since.minusSeconds(60)).live()).isFalse();
  }

  private static Servers keptBy(long pid, Instant since) {
    return new Servers(
        pid,
        since,
        new Servers.Postgres("postgres", "a \"quoted\" \\ one", 5432, 17),
        new Servers.Kafka("127.0.0.1:9092", 18),
        new Servers.Elasticsearch("http://127.0.0.1:9200", 19),
        new Servers.S3("http://127.0.0.1:9000", "key", "secret", "playledger", "us-east-1"));
  }
}
