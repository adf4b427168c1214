package dev.playledger.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RouteTableTest {

  private final RouteTable table = RouteTable.read(Path.of("../routes.yaml"));

  @Test
  void the_table_names_the_three_parts_with_doors() {
    assertThat(table.parts())
        .containsExactlyInAnyOrder("command-api", "stream-ingest", "query-api");
    assertThat(table.prefix()).isEqualTo("/api");
  }
}
