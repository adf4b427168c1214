package dev.playledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {

  private static final CloudEventHeaders HEADERS =
      new CloudEventHeaders(
          "id-1",
          "release.approved.v1",
          CloudEventHeaders.sourceOf("store-1"),
          "2026-11-20T10:15:30.123Z",
          "release-42",
          3,
          1207,
          "account-1",
          "c-1",
          null);

  @Test
  void what_is_written_is_read_again() {
    RecordHeaders headers = new RecordHeaders();
    HEADERS.writeTo(headers);
    assertThat(CloudEventHeaders.of(headers)).isEqualTo(HEADERS);
    assertThat(CloudEventHeaders.of(headers).storeId()).isEqualTo("store-1");
  }

  @Test
  void a_missing_header_is_named() {
    assertThatThrownBy(() -> CloudEventHeaders.of(new RecordHeaders()))
        .hasMessageContaining("ce_id");
  }
}
