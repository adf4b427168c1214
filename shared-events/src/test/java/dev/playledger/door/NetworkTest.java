package dev.playledger.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
    "2001:db8:1:2::1, [2001:0DB8:1:2:0:0:0:9]",
    "192.0.2.7, ::ffff:192.0.2.7",
    "192.0.2.7, 192.0.2.7:5678",
    "2001:db8:1:2::1, [2001:db8:1:2::9]:5678",
  })
  void these_two_are_counted_as_one(String one, String other) {
    assertThat(Network.of(one)).isEqualTo(Network.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1, 2001:db8:1:3::1",
    "192.0.2.7, 192.0.2.8",
    "192.0.2.7, c000:0207::",
  })
  void these_two_are_counted_apart(String one, String other) {
    assertThat(Network.of(one)).isNotEqualTo(Network.of(other));
  }

  @Test
  void what_is_no_address_is_counted_as_it_stands() {
    assertThat(Network.of("unknown")).isEqualTo("unknown");
  }
}
