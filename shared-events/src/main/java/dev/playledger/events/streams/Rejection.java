package dev.playledger.events.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Why a line of {@code stream-events} was refused, and where it stands: the headers of a record of
 * {@code stream-events-rejected}. Lines are counted from 1.
 */
public record Rejection(Reason reason, String detail, int partition, long offset, int line) {

  /** What can be wrong with an event. */
  public enum Reason {
    MALFORMED,
    UNKNOWN_FIELD,
    IMPOSSIBLE_COUNT,
    IMPOSSIBLE_DATE,
    UNKNOWN_TRACK,
    /** So far behind the other numbers of its producer that it cannot be told from a double. */
    STALE_SEQUENCE;

    /** The name on the wire: {@code impossible-date}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a name on the wire.
     *
     * @throws IllegalArgumentException when there is no such reason
     */
    public static Reason of(String wireName) {
      return Arrays.stream(values())
          .filter(it -> it.wireName().equals(wireName))
          .findAny()
          .orElseThrow(() -> new IllegalArgumentException("no such reason: " + wireName));
    }
  }

  public void writeTo(Headers headers) {
    put(headers, "reason", reason.wireName());
    put(headers, "detail", detail);
    put(headers, "partition", Integer.toString(partition));
    put(headers, "offset", Long.toString(offset));
    put(headers, "line", Integer.toString(line));
  }

  /**
   * Reads the headers of a record.
   *
   * @throws IllegalArgumentException when one is missing or wrong
   */
  public static Rejection of(Headers headers) {
    return new Rejection(
        Reason.of(get(headers, "reason")),
        get(headers, "detail"),
        Integer.parseInt(get(headers, "partition")),
        Long.parseLong(get(headers, "offset")),
        Integer.parseInt(get(headers, "line")));
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  private static String get(Headers headers, String name) {
    @Nullable Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      throw new IllegalArgumentException("header " + name + " is missing");
    }
    return new String(header.value(), UTF_8);
  }
}
