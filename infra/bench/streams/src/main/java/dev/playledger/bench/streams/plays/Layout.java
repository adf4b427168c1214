package dev.playledger.bench.streams.plays;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/** How a play is written: as a line of JSON, or in 64 bytes that need no parsing. */
public final class Layout {

  public static final int BINARY = 64;
  public static final int LOW = 8;
  public static final int TRACK = 16;

  private Layout() {}

  static byte[] json(Play play) {
    var text = new StringBuilder(220);
    text.append("{\"eventId\":\"").append(new UUID(play.high(), play.low()));
    text.append("\",\"trackId\":").append(play.track());
    text.append(",\"source\":\"").append(play.store());
    text.append("\",\"territory\":\"").append(play.territory());
    text.append("\",\"occurredAt\":\"").append(Instant.ofEpochSecond(play.second()));
    text.append("\",\"listenedMs\":").append(play.listenedMs()).append('}');
    return text.toString().getBytes(US_ASCII);
  }

  static byte[] binary(Play play) {
    return ByteBuffer.allocate(BINARY)
        .putLong(play.high())
        .putLong(play.low())
        .putLong(play.track())
        .putLong(play.second())
        .putInt(play.listenedMs())
        .put(play.territory().getBytes(US_ASCII))
        .put(play.store().getBytes(US_ASCII))
        .array();
  }
}
