package dev.playledger.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class EventJsonTest {

  @Test
  void an_unknown_type_is_refused() {
    assertThatThrownBy(() -> EventJson.read("release.painted.v1", "{}".getBytes(UTF_8)))
        .isInstanceOf(EventJson.UnknownEventType.class)
        .hasMessageContaining("release.painted.v1");
  }

  @Test
  void an_unknown_field_is_refused() {
    String json =
        """
        {"type":"release.approved.v1","releaseId":42,"by":1,"at":"2026-11-20T10:15:30Z","colour":"red"}
        """;
    assertThatThrownBy(() -> EventJson.read("release.approved.v1", json.getBytes(UTF_8)))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("colour");
  }
}
