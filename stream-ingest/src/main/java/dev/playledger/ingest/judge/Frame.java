package dev.playledger.ingest.judge;

import dev.playledger.events.streams.Origin;
import dev.playledger.ingest.judge.Batch.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Takes a record of {@code stream-events} apart into its lines; blank ones are none. */
final class Frame extends ContextualProcessor<byte[], byte[], byte[], Batch> {

  @Override
  public void process(Record<byte[], byte[]> record) {
    if (record.value() != null) {
      var at = context().recordMetadata().orElseThrow();
      Instant came = Instant.ofEpochMilli(record.timestamp());
      var batch = new Batch(new Origin(at.partition(), at.offset()), came, lines(record.value()));
      context().forward(new Record<>(record.key(), batch, record.timestamp()));
    }
  }

  /** A record beyond all measure is one line, too long, so that no transaction lasts too long. */
  private static List<Candidate> lines(byte[] value) {
    if (value.length <= StreamEvents.MAX_RECORD) {
      List<Candidate> lines = split(value);
      if (lines.size() <= StreamEvents.MAX_LINES) {
        return lines;
      }
    }
    return List.of(new Candidate(1, Bytes.wrap(value), null));
  }

  private static List<Candidate> split(byte[] value) {
    List<Candidate> lines = new ArrayList<>();
    int number = 1;
    for (int start = 0, end; start < value.length; start = end + 1, number++) {
      end = end(value, start);
      if (!isBlank(value, start, end)) {
        var text = Bytes.wrap(Arrays.copyOfRange(value, start, end));
        lines.add(new Candidate(number, text, null));
      }
    }
    return lines;
  }

  private static int end(byte[] value, int start) {
    int end = start;
    while (end < value.length && value[end] != '\n') {
      end++;
    }
    return end;
  }

  private static boolean isBlank(byte[] value, int start, int end) {
    for (int i = start; i < end; i++) {
      if (value[i] != ' ' && value[i] != '\t' && value[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
