package dev.playledger.ingest.judge;

import static dev.playledger.events.streams.Rejection.Reason.MALFORMED;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import tools.jackson.core.JacksonException;

/** Reads stream events, the same way at every door. */
public final class StreamEvents {

  /** The longest line, in bytes. */
  public static final int MAX_LINE = 64 * 1024;

  /** The greatest record of several lines, in bytes and lines; another is refused as one line. */
  static final int MAX_RECORD = 8 << 20;

  static final int MAX_LINES = 100_000;

  private static final String TOO_LONG =
      "a line has at most %d bytes, a record %d bytes and %d lines"
          .formatted(MAX_LINE, MAX_RECORD, MAX_LINES);

  private static final Lines.Each NOTHING = (_, _, _, _) -> {};

  private StreamEvents() {}

  /**
   * The lines of a record; one beyond all measure is one line, too long, so that no transaction
   * lasts too long.
   */
  static void each(byte[] record, Lines.Each each) {
    // As many lines as that are at least as many bytes.
    boolean greatest =
        record.length > MAX_RECORD
            || (record.length > MAX_LINES && Lines.each(record, MAX_LINES, NOTHING) > MAX_LINES);
    if (greatest) {
      each.line(1, record, 0, MAX_LINE + 1);
    } else {
      Lines.each(record, MAX_LINES, each);
    }
  }

  /** Reads one line of UTF-8, without its end, that came at this time. */
  public static Read read(byte[] line, Instant came) {
    if (line.length > MAX_LINE) {
      return new Refused(MALFORMED, TOO_LONG);
    }
    String text = new String(line, UTF_8);
    if (text.indexOf('\uFFFD') >= 0 && !Arrays.equals(text.getBytes(UTF_8), line)) {
      return new Refused(MALFORMED, "the line is not UTF-8");
    }
    try {
      return EventReader.read(text).event(came);
    } catch (Wrong wrong) {
      return wrong.refused();
    } catch (JacksonException e) {
      return new Refused(MALFORMED, "the line is not one JSON object");
    }
  }
}
