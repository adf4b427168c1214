package dev.playledger.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void a_table_is_read_back_as_it_was_written() {
    Table table =
        Table.of("id,title,streams\r\n1,\"Neon, \"\"live\"\"\r\nand more\",3\r\n2,,4\r\n2,x,5\r\n");
    assertThat(table.rows())
        .containsExactly(
            Map.of("id", "1", "title", "Neon, \"live\"\r\nand more", "streams", "3"),
            Map.of("id", "2", "title", "", "streams", "4"),
            Map.of("id", "2", "title", "x", "streams", "5"));
    assertThat(table.sums("id", "streams")).isEqualTo(Map.of("1", 3L, "2", 9L));
  }
}
