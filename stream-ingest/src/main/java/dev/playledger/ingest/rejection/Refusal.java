package dev.playledger.ingest.rejection;

import dev.playledger.events.streams.Rejection;
import dev.playledger.events.streams.Rejection.Reason;
import dev.playledger.ingest.judge.StreamEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;

/** A line that was refused, as it came, and why. */
record Refusal(Rejection rejection, Bytes text) {

  static Refusal of(ConsumerRecord<byte[], byte[]> record) {
    return new Refusal(Rejection.of(record.headers()), Bytes.wrap(record.value()));
  }

  byte[] line() {
    return text.get();
  }

  /**
   * Whether only its beginning is kept. One of exactly that length that is malformed passes for one
   * too: it would be refused again anyhow.
   */
  boolean isCut() {
    return rejection.reason() == Reason.MALFORMED && line().length == StreamEvents.MAX_LINE;
  }
}
