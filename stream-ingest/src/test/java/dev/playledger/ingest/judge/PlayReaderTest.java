package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PlayReaderTest {

  private static final long NOW = Instant.parse("2026-11-20T10:00:00Z").toEpochMilli();
  private static final long LATER = Instant.parse("2026-12-01T10:00:00Z").toEpochMilli();

  private final PlayReader reader = new PlayReader();

  @Test
  void lines_of_the_usual_form_are_read_like_the_strict_reader_does() {
    agree(20_000, SomeLines::usual, LATER);
  }

  @Test
  void odd_lines_are_read_like_the_strict_reader_does() {
    agree(60_000, SomeLines::odd, NOW);
  }

  @Test
  void broken_lines_are_read_like_the_strict_reader_does() {
    agree(60_000, SomeLines::broken, LATER);
  }

  @Test
  void the_time_a_line_came_may_be_any() {
    for (long came : new long[] {Long.MIN_VALUE, -1, 0, 999, NOW - 1, Long.MAX_VALUE}) {
      agree(100, SomeLines::usual, came);
    }
  }

  @Test
  void lines_as_long_as_the_fast_way_reaches_and_longer_are_read_like_the_strict_reader_does() {
    byte[] usual = new SomeLines(5).usual();
    for (int length = Ascii.LONGEST - 20; length < Ascii.LONGEST + 20; length++) {
      byte[] line = Arrays.copyOf(usual, length);
      Arrays.fill(line, usual.length, length, (byte) ' ');
      Strict.agrees(reader, line, 0, line, LATER);
      Arrays.fill(line, (byte) '"');
      Strict.agrees(reader, line, 0, line, LATER);
    }
    byte[] line = new byte[StreamEvents.MAX_LINE + 1];
    Strict.agrees(reader, line, 0, line, LATER);
  }

  @Test
  void the_usual_form_is_read_without_the_strict_reader() {
    var sources = new Sources();
    for (String source : new String[] {"spotify", "apple-music", "a", "x.y_z-1234567890"}) {
      sources.of(source);
    }
    var scanner = new PlayScanner(new Play(), sources);
    var lines = new SomeLines(7);
    for (int i = 0; i < 1000; i++) {
      byte[] line = lines.usual();
      assertThat(scanner.scan(line, 0, line.length, LATER)).as(new String(line, UTF_8)).isTrue();
    }
  }

  @Test
  void a_source_is_one_text_however_often_it_comes() {
    byte[] line = new SomeLines(3).usual();
    reader.read(line, 0, line.length, LATER);
    String first = reader.play().source();
    reader.read(line, 0, line.length, LATER);
    assertThat(reader.play().source()).isSameAs(first);
  }

  /** Each line stands among others, of which nothing must be read. */
  private void agree(int times, Function<SomeLines, byte[]> next, long cameMs) {
    var lines = new SomeLines(times);
    var random = new Random(times);
    for (int i = 0; i < times; i++) {
      byte[] line = next.apply(lines);
      byte[] buffer = new byte[line.length + random.nextInt(40)];
      random.nextBytes(buffer);
      int from = random.nextInt(buffer.length - line.length + 1);
      System.arraycopy(line, 0, buffer, from, line.length);
      Strict.agrees(reader, buffer, from, line, cameMs);
    }
  }
}
