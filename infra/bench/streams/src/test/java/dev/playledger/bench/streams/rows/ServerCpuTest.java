package dev.playledger.bench.streams.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ServerCpuTest {

  private static final String SPIN = "sh -c 'i=0; while [ $i -lt 500000 ]; do i=$((i+1)); done'";

  @Test
  void what_children_used_counts_after_they_ended() throws IOException {
    Process server =
        new ProcessBuilder("sh", "-c", "read go; " + SPIN + "; echo over; read stop").start();
    try (var said = server.inputReader();
        var say = server.outputWriter()) {
      double before = ServerCpu.seconds(server.pid());
      say.append("go\n").flush();
      assertThat(said.readLine()).isEqualTo("over");

      assertThat(ServerCpu.seconds(server.pid()) - before).isGreaterThan(0.05);
    } finally {
      server.destroyForcibly();
    }
  }
}
