package dev.playledger.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirTest {

  @TempDir Path dir;

  @Test
  void a_strangers_directory_is_left_alone() throws IOException {
    Files.writeString(dir.resolve("thesis.tex"), "precious");

    assertThatThrownBy(() -> DataDir.claim(dir))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("left alone");
    assertThat(dir.resolve("thesis.tex")).exists();
    assertThat(dir.resolve("lock")).doesNotExist();
  }

  @Test
  void starting_from_nothing_deletes_all_but_the_unpacked_servers() throws IOException {
    DataDir data = DataDir.claim(dir.resolve("new"));
    Files.createDirectories(data.resolve("postgres/base"));
    Files.writeString(data.resolve("postgres/base/1"), "row");
    Files.createDirectories(data.resolve("unpacked/kafka"));

    data.clear();

    assertThat(data.resolve("postgres")).doesNotExist();
    assertThat(data.resolve("unpacked/kafka")).exists();
    assertThat(data.isThere()).isTrue();
  }

  @Test
  void a_secret_stays_the_same_and_is_for_the_owners_eyes_only() throws IOException {
    Path file = dir.resolve("secret");

    String secret = Kept.secret(file);

    assertThat(secret).hasSize(20);
    assertThat(Kept.secret(file)).isEqualTo(secret);
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void a_port_is_kept_as_long_as_it_is_free() throws IOException {
    Path file = dir.resolve("ports");

    int port = new Ports(file).of("kafka");

    assertThat(new Ports(file).of("kafka")).isEqualTo(port);
    assertThat(new Ports(file).of("postgres")).isNotEqualTo(port);
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(new Ports(file).of("kafka")).isNotEqualTo(port);
    }
  }
}
