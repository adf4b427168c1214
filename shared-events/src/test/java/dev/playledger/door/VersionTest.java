package dev.playledger.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @Test
  void an_etag_names_the_totals_once_there_are_any() {
    assertThat(new Version(3, 1207).etag()).isEqualTo("\"3.1207\"");
    assertThat(new Version(3, 1207, 44).etag()).isEqualTo("\"3.1207.44\"");
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
