package dev.playledger.ingest.judge;

import dev.playledger.events.streams.Rejection;
import java.util.Arrays;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** Makes the record that tells of a refused line. */
public final class Rejecting {

  private Rejecting() {}

  /** What is kept of a line. */
  static byte[] kept(byte[] line) {
    return line.length > StreamEvents.MAX_LINE ? Arrays.copyOf(line, StreamEvents.MAX_LINE) : line;
  }

  /** The line as it came, of one that is too long the beginning. */
  public static Record<Object, Object> record(Rejection rejection, byte[] line, long now) {
    var headers = new RecordHeaders();
    rejection.writeTo(headers);
    return new Record<>(null, kept(line), now, headers);
  }
}
