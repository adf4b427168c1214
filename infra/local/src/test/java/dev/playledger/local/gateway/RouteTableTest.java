package dev.playledger.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  @TempDir private Path dir;

  private final RouteTable table = RouteTable.read(Path.of("../routes.yaml"));

  @Test
  void the_table_names_the_three_parts_with_doors() {
    assertThat(table.parts())
        .containsExactlyInAnyOrder("command-api", "stream-ingest", "query-api");
    assertThat(table.prefix()).isEqualTo("/api");
  }

  @Test
  void the_table_limits_reads_and_trusts_no_proxy() {
    assertThat(table.reads()).isEqualTo(6000);
    assertThat(table.trustedProxies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "limits:",
        "limits: {reads: }",
        "limits: {reads: 0}",
        "limits: {reads: -1}",
        "limits: {reads: many}",
      })
  void a_table_without_a_limit_is_refused(String limits) {
    assertThatThrownBy(() -> written(limits)).hasMessageContaining("limits: {reads: 6000}");
  }

  @Test
  void a_proxy_is_an_address_or_a_network() throws IOException {
    assertThat(written("limits: {reads: 1}\ntrusted-proxies: [10.0.0.7, '::1', fd00::/8]"))
        .extracting(it -> it.trustedProxies().toString())
        .isEqualTo("[10.0.0.7/32, ::1/128, fd00::/8]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.7", "[10.0.0.0/33]", "[10.0.0.0.0/8]"})
  void proxies_that_cannot_be_meant_are_refused(String proxies) {
    assertThatThrownBy(() -> written("limits: {reads: 1}\ntrusted-proxies: " + proxies))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trusted-proxies")
        .hasMessageContaining("10.0.0.");
  }

  private RouteTable written(String text) throws IOException {
    return RouteTable.read(Files.writeString(dir.resolve("routes.yaml"), "prefix: /api\n" + text));
  }
}
