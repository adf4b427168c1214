package dev.playledger.ingest.judge;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as a sender would, from the fields that JSON has; times are milliseconds. */
final class BinaryWriter {

  private final List<String> texts = new ArrayList<>();
  private final ByteArrayOutputStream events = new ByteArrayOutputStream();

  static byte[] record(Map<String, ?> event) {
    return new BinaryWriter().add(event).record();
  }

  BinaryWriter add(Map<String, ?> event) {
    byte[] id = bytes(event, "eventId");
    byte[] listener = bytes(event, "listenerId");
    int flags =
        (event.containsKey("isrc") ? 1 : 0)
            | (event.containsKey("listenedMs") ? 2 : 0)
            | (event.containsKey("producerId") ? 4 : 0)
            | (event.containsKey("sequence") ? 8 : 0);
    int length = 48 + id.length + listener.length;
    events.writeBytes(
        ByteBuffer.allocate(length)
            .order(LITTLE_ENDIAN)
            .putShort((short) length)
            .putShort((short) flags)
            .putShort((short) text(event.get("source")))
            .putShort((short) text(event.get("producerId")))
            .putLong(track(event))
            .putLong(number(event, "occurredAt", 0))
            .putLong(number(event, "listenedMs", 0))
            .putLong(number(event, "sequence", 0))
            .putInt((int) number(event, "count", 1))
            .put(bytes(event, "territory"))
            .putShort((short) id.length)
            .put(id)
            .put(listener)
            .array());
    return this;
  }

  BinaryWriter add(byte[] event) {
    events.writeBytes(event);
    return this;
  }

  byte[] record() {
    var record = new ByteArrayOutputStream();
    record.write(1);
    record.writeBytes(twoBytes(texts.size()));
    for (String text : texts) {
      record.writeBytes(twoBytes(text.getBytes(UTF_8).length));
      record.writeBytes(text.getBytes(UTF_8));
    }
    record.writeBytes(events.toByteArray());
    return record.toByteArray();
  }

  /** The same event as a line of JSON. */
  static byte[] json(Map<String, ?> event) {
    Map<String, Object> fields = new LinkedHashMap<>(event);
    fields.replace("occurredAt", Instant.ofEpochMilli(number(event, "occurredAt", 0)).toString());
    return JsonMapper.shared().writeValueAsBytes(fields);
  }

  private int text(@Nullable Object text) {
    if (text == null) {
      return 0;
    }
    if (!texts.contains(text.toString())) {
      texts.add(text.toString());
    }
    return texts.indexOf(text.toString());
  }

  private static long track(Map<String, ?> event) {
    return event.containsKey("isrc")
        ? -TrackName.packed("i" + event.get("isrc"))
        : number(event, "trackId", 0);
  }

  private static byte[] bytes(Map<String, ?> event, String name) {
    return Objects.toString(event.get(name), "").getBytes(UTF_8);
  }

  private static long number(Map<String, ?> event, String name, long other) {
    return event.get(name) instanceof Number number ? number.longValue() : other;
  }

  private static byte[] twoBytes(int number) {
    return new byte[] {(byte) number, (byte) (number >> 8)};
  }
}
