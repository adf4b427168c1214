package dev.playledger.command.relay;

import dev.playledger.events.Topics;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The write that makes Kafka forget the names before it: a segment is closed only by a write after
 * its time, and after a deletion none might ever come.
 */
final class Sweep {

  /** No account has this number, so a tombstone under it changes nothing for any reader. */
  static final long NOBODY = 0;

  private static final Duration SOON = Topics.NAMES_SEGMENT.plusSeconds(1);

  // For what one sweep may miss: a broker whose clock was put back, a replica that was away.
  private static final Duration AT_LATEST = Duration.ofHours(1);

  private final String topic;
  private long due;

  /** Begins with one that is soon due, for the leader before may have died before its own. */
  Sweep(String topic) {
    this.topic = topic;
    soon();
  }

  /** Names have just been written. */
  void soon() {
    dueIn(SOON);
  }

  void ifDue(Producer<byte[], byte[]> writer) {
    if (System.nanoTime() - due >= 0) {
      Log.write(writer, List.of(new ProducerRecord<>(topic, 0, StoredEvent.key(NOBODY), null)));
      dueIn(AT_LATEST);
    }
  }

  private void dueIn(Duration time) {
    due = System.nanoTime() + time.toNanos();
  }
}
