package dev.playledger.ingest.judge;

import dev.playledger.events.streams.Origin;
import dev.playledger.ingest.judge.Batch.Candidate;
import dev.playledger.ingest.judge.Lines.Numbered;
import java.time.Instant;
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
      List<Numbered> lines = Lines.of(value, StreamEvents.MAX_LINES);
      if (lines.size() <= StreamEvents.MAX_LINES) {
        return lines.stream().map(it -> new Candidate(it.number(), it.text(), null)).toList();
      }
    }
    return List.of(new Candidate(1, Bytes.wrap(value), null));
  }
}
