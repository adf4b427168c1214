package dev.playledger.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

  @TempDir Path dir;

  private Path file;
  private Process process;

  @BeforeEach
  void a_process_runs() throws IOException {
    file = dir.resolve("children");
    process = new ProcessBuilder("sleep", "60").start();
  }

  @AfterEach
  void it_ends() {
    process.destroyForcibly();
  }

  @Test
  void what_an_earlier_launcher_left_is_ended() throws Exception {
    new Children(file).add("kafka", process.toHandle(), Signal.TERM);

    assertThat(new Children(file).clearLeftovers()).isEqualTo(1);

    assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
    assertThat(file).doesNotExist();
  }

  @Test
  void postgres_is_asked_to_end_by_an_interrupt() throws Exception {
    // A build in the background hands down ignored interrupts; PostgreSQL takes them back by
    // itself.
    process.destroyForcibly();
    process = new ProcessBuilder("env", "--default-signal=INT", "sleep", "60").start();
    // Until then it is env, which may still ignore them.
    while (process.isAlive() && !process.info().command().orElse("").endsWith("sleep")) {
      Thread.onSpinWait();
    }
    new Children(file).add("postgres", process.toHandle(), Signal.INT);

    assertThat(new Children(file).clearLeftovers()).isEqualTo(1);

    assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 2);
  }

  @Test
  void another_process_that_was_given_the_same_id_is_left_alone() throws IOException {
    Files.writeString(file, "kafka " + process.pid() + " 1000 TERM\nhalf a li");

    assertThat(new Children(file).clearLeftovers()).isZero();

    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void a_child_that_was_stopped_is_no_longer_listed() throws IOException {
    var children = new Children(file);
    children.add("kafka", process.toHandle(), Signal.TERM);
    children.remove("kafka");

    assertThat(new Children(file).clearLeftovers()).isZero();
    assertThat(process.isAlive()).isTrue();
  }
}
