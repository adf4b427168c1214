package dev.playledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void what_would_end_a_cell_is_quoted() {
    assertThat(Csv.cell("Neon")).isEqualTo("Neon");
    assertThat(Csv.cell("Neon, \"live\"")).isEqualTo("\"Neon, \"\"live\"\"\"");
    assertThat(Csv.cell("two\r\nlines")).isEqualTo("\"two\r\nlines\"");
    assertThat(Csv.cell(null)).isEmpty();
  }

  @Test
  void no_text_is_a_formula_and_numbers_stay_numbers() {
    assertThat(Csv.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
    for (String begin : new String[] {"=", "+", "-", "@", "\t", "＝"}) {
      assertThat(Csv.cell(begin + "1")).isEqualTo("'" + begin + "1");
    }
    assertThat(Csv.cell(-3L)).isEqualTo("-3");
    assertThat(Csv.cell(new BigDecimal("-0.03"))).isEqualTo("-0.03");
  }
}
