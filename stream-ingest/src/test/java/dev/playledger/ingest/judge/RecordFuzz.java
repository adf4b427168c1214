package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.ingest.judge.Lines.Numbered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;

/**
 * What must hold for a record of any bytes; {@code infra/fuzz/run} looks for some for which it does
 * not.
 */
public final class RecordFuzz {

  private static final long NOW = Instant.parse("2026-11-20T10:00:00Z").toEpochMilli();

  private RecordFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] record) {
    List<Numbered> lines = Lines.of(record, StreamEvents.MAX_LINES);
    assertThat(lines).isEqualTo(lines(record));
    var reader = new PlayReader();
    for (Numbered line : lines) {
      // Twice, for a source is read the fast way only when it is known.
      Strict.agrees(reader, line.text().get(), 0, line.text().get(), NOW);
      Strict.agrees(reader, line.text().get(), 0, line.text().get(), NOW);
    }
  }

  private static List<Numbered> lines(byte[] record) {
    List<Numbered> lines = new ArrayList<>();
    String[] texts = new String(record, ISO_8859_1).split("\n", -1);
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].matches("[ \t\r]*")) {
        lines.add(new Numbered(i + 1, Bytes.wrap(texts[i].getBytes(ISO_8859_1))));
      }
    }
    return lines;
  }
}
