package dev.playledger.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  private final Version version = new Version(3, 1207);

  @Test
  void an_etag_tells_what_is_shown_from_anything_else_at_that_position() {
    assertThat(version.etag()).isEqualTo("\"3.1207\"");
    assertThat(version.etag("{\"streams\":7}"))
        .matches("\"3\\.1207\\.[0-9]{1,15}\"")
        .isEqualTo(version.etag("{\"streams\":7}"))
        .isNotEqualTo(version.etag("{\"streams\":8}"));
    assertThat(Version.expected(version.etag("anything"))).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "\"3.1207\"", "\"3.1207.44\""})
  void only_the_version_is_expected(String etag) {
    assertThat(Version.expected(etag)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"\"", "\"3.\"", "\"3.1.2.3\"", "W/\"3\"", "\"three\""})
  void what_is_no_etag_of_ours_is_refused(String etag) {
    assertThatThrownBy(() -> Version.expected(etag)).isInstanceOf(BadField.class);
  }
}
