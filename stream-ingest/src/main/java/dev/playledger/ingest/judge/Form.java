package dev.playledger.ingest.judge;

import static dev.playledger.events.streams.Rejection.Reason.MALFORMED;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a record of {@code stream-events} is written in, as its header {@code content-type} says.
 */
public enum Form {
  /** JSON, an event a line: the one that need not be named. */
  LINES,
  /** What {@link BinaryPlays} reads. */
  BINARY,
  /** Nothing that can be read here. */
  UNKNOWN;

  public static final String HEADER = "content-type";
  public static final String LINES_TYPE = "application/x-ndjson";
  public static final String BINARY_TYPE = "application/vnd.playledger.stream-events";

  private static final int SHOWN = 80;

  /** The form by the last such header, whatever parameters follow the type. */
  public static Form of(Headers headers) {
    String type = type(headers).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "", LINES_TYPE, "application/json" -> LINES;
      case BINARY_TYPE -> BINARY;
      default -> UNKNOWN;
    };
  }

  /** Why a record of an unknown form is refused as a whole. */
  public static Refused refused(Headers headers) {
    String type = type(headers).replaceAll("[^\\x20-\\x7e]", "?");
    String shown = type.length() > SHOWN ? type.substring(0, SHOWN) + "…" : type;
    return new Refused(
        MALFORMED, "content-type %s is not %s or %s".formatted(shown, LINES_TYPE, BINARY_TYPE));
  }

  private static String type(Headers headers) {
    @Nullable Header header = headers.lastHeader(HEADER);
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }
}
