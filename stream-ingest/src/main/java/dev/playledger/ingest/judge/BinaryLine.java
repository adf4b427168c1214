package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes an event out as the line of JSON that says the same. Bytes that are no UTF-8 stay as they
 * are, so that the line is no better than the event.
 */
final class BinaryLine {

  private static final int ESCAPED = 6;

  private byte[] line = new byte[512];
  private int size;

  byte[] of(BinaryEvent event, BinaryTexts texts) {
    size = 0;
    text("{\"eventId\":", event.record, event.idAt(), event.idLength());
    plain(event.has(BinaryEvent.ISRC) ? isrc(event.track()) : ",\"trackId\":" + event.track());
    text(",\"source\":", event.record, texts.start(event.source()), texts.length(event.source()));
    text(",\"territory\":", event.record, event.territoryAt(), 2);
    plain(",\"occurredAt\":\"" + Instant.ofEpochMilli(event.occurredAt()) + '"');
    if (event.has(BinaryEvent.LISTENED)) {
      plain(",\"listenedMs\":" + event.listenedMs());
    }
    if (event.count() != 1) {
      plain(",\"count\":" + event.count());
    }
    if (event.listenerLength() > 0) {
      text(",\"listenerId\":", event.record, event.listenerAt(), event.listenerLength());
    }
    if (event.has(BinaryEvent.PRODUCER)) {
      int producer = event.producer();
      text(",\"producerId\":", event.record, texts.start(producer), texts.length(producer));
    }
    if (event.has(BinaryEvent.SEQUENCE)) {
      plain(",\"sequence\":" + event.sequence());
    }
    plain("}");
    return Arrays.copyOf(line, size);
  }

  /** Bytes that no event of JSON can say; as a line they are refused, too. */
  static byte[] of(byte[] record, int from, int length) {
    byte[] bytes = Arrays.copyOfRange(record, from, from + length);
    return ("{\"binary\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}").getBytes(UTF_8);
  }

  private static String isrc(long packed) {
    boolean isOne = Codes.isIsrc(packed);
    return ",\"isrc\":\"" + (isOne ? TrackName.of(-packed).substring(1) : packed) + '"';
  }

  private void text(String name, byte[] bytes, int from, int length) {
    plain(name);
    room(1 + length * ESCAPED + 1);
    line[size++] = '"';
    for (int at = from; at < from + length; at++) {
      byte it = bytes[at];
      if (it >= 0 && it < ' ') {
        plain("\\u%04x".formatted((int) it));
      } else {
        if (it == '"' || it == '\\') {
          line[size++] = '\\';
        }
        line[size++] = it;
      }
    }
    line[size++] = '"';
  }

  private void plain(String ascii) {
    room(ascii.length());
    for (int at = 0; at < ascii.length(); at++) {
      line[size++] = (byte) ascii.charAt(at);
    }
  }

  private void room(int bytes) {
    if (size + bytes > line.length) {
      line = Arrays.copyOf(line, (size + bytes) * 2);
    }
  }
}
