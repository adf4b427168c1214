package dev.playledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvTest {

  @Test
  void what_would_end_a_cell_is_quoted() {
    assertThat(Csv.cell("Neon")).isEqualTo("Neon");
    assertThat(Csv.cell("Neon, \"live\"")).isEqualTo("\"Neon, \"\"live\"\"\"");
    assertThat(Csv.cell("two\r\nlines")).isEqualTo("\"two\r\nlines\"");
    assertThat(Csv.cell(null)).isEmpty();
  }

  @Test
  void an_answer_begins_with_its_first_line_and_names_before_it() throws IOException {
    var response = new MockHttpServletResponse();
    var csv = new Csv(response, "a.csv", List.of("id", "title"));
    assertThat(response.getContentType()).isNull();
    csv.line(List.of(7, "Neon"));
    csv.end();
    assertThat(response.getContentAsString()).isEqualTo("id,title\r\n7,Neon\r\n");
    assertThat(response.getContentType()).isEqualTo("text/csv;header=present;charset=UTF-8");
  }

  @Test
  void nothing_has_names_too() throws IOException {
    var response = new MockHttpServletResponse();
    new Csv(response, "a.csv", List.of("id", "title")).end();
    assertThat(response.getContentAsString()).isEqualTo("id,title\r\n");
  }

  @Test
  void amounts_have_all_their_digits() {
    assertThat(Csv.cell(new Money(500_000))).isEqualTo("0.500000");
    assertThat(Csv.cell(new Money(-7))).isEqualTo("-0.000007");
    assertThat(Csv.cell(Money.ZERO)).isEqualTo("0.000000");
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
