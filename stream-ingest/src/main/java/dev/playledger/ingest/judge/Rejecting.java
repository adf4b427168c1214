package dev.playledger.ingest.judge;

import dev.playledger.events.streams.Rejection;
import java.util.Arrays;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** Makes the record that tells of a refused line. */
public final class Rejecting {

  private Rejecting() {}

  /** The line as it came, of one that is too long the beginning. */
  public static Record<Object, Object> record(Rejection rejection, byte[] line, long now) {
    var headers = new RecordHeaders();
    rejection.writeTo(headers);
    byte[] kept =
        line.length > StreamEvents.MAX_LINE ? Arrays.copyOf(line, StreamEvents.MAX_LINE) : line;
    return new Record<>(null, kept, now, headers);
  }
}
