package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.ingest.judge.Lines.Numbered;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void blank_lines_are_counted_but_none() {
    assertThat(Lines.of("a\n \t\r\n\nb\r\n".getBytes(UTF_8), 5))
        .containsExactly(numbered(1, "a"), numbered(4, "b\r"));
  }

  @Test
  void of_too_many_only_one_more_is_made() {
    byte[] millions = "0\n".repeat(4 << 20).getBytes(UTF_8);
    assertThat(Lines.of(millions, 3)).hasSize(4);
    assertThat(Lines.of("a\nb\nc".getBytes(UTF_8), 3)).hasSize(3);
  }

  private static Numbered numbered(int number, String text) {
    return new Numbered(number, Bytes.wrap(text.getBytes(UTF_8)));
  }
}
