package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that senders write their encoders by. */
class BinaryPageTest {

  private static final Path PAGE = Path.of("../infra/docs/binary-events.md");

  @Test
  void its_bytes_are_the_events_that_its_example_writes() throws IOException {
    String page = Files.readString(PAGE);
    String hex = page.substring(page.indexOf("```hex\n") + 7, page.lastIndexOf("```"));
    var plays = new BinaryPlays(new PlayReader());
    List<String> lines = new ArrayList<>();
    assertThat(plays.open(HexFormat.of().parseHex(hex.replace("\n", "")), SomeEvents.NOW)).isNull();
    while (plays.next()) {
      assertThat(plays.read()).isNull();
      lines.add(new String(plays.line(), UTF_8));
    }
    assertThat(lines)
        .containsExactly(
            """
            {"eventId":"a1","trackId":42,"source":"spotify","territory":"DE",\
            "occurredAt":"2026-11-20T18:03:11Z","listenedMs":184000,\
            "producerId":"collector-1","sequence":0}\
            """,
            """
            {"eventId":"a2","isrc":"AA6Q72000047","source":"spotify","territory":"FR",\
            "occurredAt":"2026-11-20T18:04:00Z","count":3}\
            """);
  }
}
