package dev.playledger.ingest.judge;

import static dev.playledger.events.streams.Rejection.Reason.MALFORMED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

  @Test
  void a_record_that_says_nothing_has_lines() {
    assertThat(Form.of(new RecordHeaders())).isEqualTo(Form.LINES);
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-ndjson,LINES",
    "application/json; charset=utf-8,LINES",
    "application/vnd.playledger.stream-events,BINARY",
    "Application/vnd.Playledger.stream-events ;v=1,BINARY",
    "application/avro,UNKNOWN",
    "text/csv,UNKNOWN"
  })
  void the_header_names_the_form(String type, Form form) {
    assertThat(Form.of(header(type))).isEqualTo(form);
  }

  @Test
  void of_an_unknown_form_it_says_which() {
    assertThat(Form.refused(header("text/\ncsv")))
        .isEqualTo(
            new Refused(
                MALFORMED,
                "content-type text/?csv is not application/x-ndjson or"
                    + " application/vnd.playledger.stream-events"));
  }

  private static Headers header(String type) {
    return new RecordHeaders().add("content-type", type.getBytes(UTF_8));
  }
}
