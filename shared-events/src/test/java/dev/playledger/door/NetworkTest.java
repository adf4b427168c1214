package dev.playledger.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "2001:db8:1:2::1, 20:01:0d:b8:00:01:00:02::/64",
    "2001:db8:1:2:ffff::, 20:01:0d:b8:00:01:00:02::/64",
    "2001:db8:1:3::1, 20:01:0d:b8:00:01:00:03::/64",
    "::ffff:203.0.113.9, ::ffff:203.0.113.9",
    "unknown, unknown"
  })
  void an_ipv6_address_counts_for_its_network(String address, String network) {
    assertThat(Network.of(address)).isEqualTo(network);
  }
}
