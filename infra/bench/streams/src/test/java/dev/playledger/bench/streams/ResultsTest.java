package dev.playledger.bench.streams;

import static dev.playledger.bench.streams.rows.Rows.LIMIT_JSON;
import static dev.playledger.bench.streams.rows.Rows.OURS_KEYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.bench.streams.rows.Outcome;
import dev.playledger.bench.streams.rows.Rows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ResultsTest {

  private final Results results = new Results();

  @Test
  void the_median_of_an_even_number_is_between_the_two_in_the_middle() {
    assertThat(Spread.of(9, 1, 2, 4)).isEqualTo(new Spread(3, 1, 9));
    assertThat(Spread.of(9, 1, 2)).isEqualTo(new Spread(2, 1, 9));
  }

  @Test
  void a_goal_is_reckoned_in_each_round_by_itself() {
    measured(1, LIMIT_JSON, 1);
    measured(1, OURS_KEYED, 4);
    measured(2, LIMIT_JSON, 3);
    measured(2, OURS_KEYED, 4);
    measured(3, LIMIT_JSON, 6);
    measured(3, OURS_KEYED, 10);

    assertThat(Goal.told(results)).contains("0.60 (0.25..0.75), goal   0.5: ok");
  }

  @Test
  void a_goal_that_is_not_reached_is_missed() {
    measured(1, LIMIT_JSON, 1);
    measured(1, OURS_KEYED, 4);

    assertThat(Goal.told(results)).contains("0.25", "missed");
  }

  @Test
  void a_wrong_answer_counts_for_nothing_and_is_told() {
    measured(1, LIMIT_JSON, 1);
    results.add(new Results.Measured(1, OURS_KEYED, Outcome.failed("lost some")));

    assertThat(results.areRight()).isFalse();
    assertThat(results.rows()).containsExactly(LIMIT_JSON);
    assertThat(Goal.told(results)).isEmpty();
  }

  @Test
  void the_file_has_a_line_for_each_row() {
    measured(1, LIMIT_JSON, 0.5);
    measured(2, LIMIT_JSON, 1.5);

    assertThat(results.csv())
        .hasSize(2)
        .last()
        .isEqualTo("limit-json,2,1.000,0.500,1.500,500000,500000,500000,0.000,");
  }

  @Test
  void the_picture_is_good_xml_with_all_figures() throws Exception {
    measured(1, LIMIT_JSON, 0.74);
    measured(1, OURS_KEYED, 1250);

    String svg = Chart.of(results);

    var xml = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
    assertThat(document.getDocumentElement().getTextContent())
        .contains(LIMIT_JSON.title(), "0.74 us", OURS_KEYED.title(), "1250 us");
  }

  private void measured(int round, Rows row, double micros) {
    results.add(
        new Results.Measured(round, row, new Outcome(1_000_000, 2, micros, 0, "", Map.of())));
  }
}
