package dev.playledger.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void without_options_all_of_it_starts_on_port_3000_with_its_data_in_the_checkout() {
    var options = Options.parse(List.of("--root", "/checkout"));
    assertThat(options.port()).isEqualTo(3000);
    assertThat(options.address()).isEqualTo("127.0.0.1");
    assertThat(options.dataDir()).isEqualTo(Path.of("/checkout/.playledger"));
    assertThat(options.fresh()).isFalse();
    assertThat(options.serversOnly()).isFalse();
    assertThat(options.containers()).isFalse();
  }

  @Test
  void a_value_follows_as_the_next_word_or_after_an_equals_sign() {
    assertThat(Options.parse(List.of("--port", "0", "--data-dir=/data/x", "--fresh")))
        .satisfies(it -> {
          assertThat(it.port()).isZero();
          assertThat(it.dataDir()).isEqualTo(Path.of("/data/x"));
          assertThat(it.fresh()).isTrue();
        });
  }

  @Test
  void the_demo_pushes_a_million_events_unless_told_otherwise() {
    assertThat(Options.parse(List.of("--demo", "--exit")))
        .satisfies(it -> {
          assertThat(it.demo()).isTrue();
          assertThat(it.exit()).isTrue();
          assertThat(it.events()).isEqualTo(1_000_000);
        });
    assertThat(Options.parse(List.of("--demo", "--events=50000")).events()).isEqualTo(50_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--prot=3000",
        "--port",
        "--port=many",
        "--port=65536",
        "--port=-1",
        "--fresh=yes",
        "--exit",
        "--events=many",
        "--namespace=No Good",
        "--servers=cloud",
        "up"
      })
  void what_it_does_not_understand_is_said_with_the_usage_and_status_2(String word) {
    assertThatThrownBy(() -> Options.parse(List.of(word)))
        .isInstanceOfSatisfying(Failure.class, it -> assertThat(it.status()).isEqualTo(2))
        .hasMessageContaining("Usage: infra/up");
  }
}
