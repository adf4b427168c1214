package dev.playledger.command.relay;

import dev.playledger.events.CloudEventHeaders;
import dev.playledger.events.EventJson;
import dev.playledger.events.account.AccountEvent;
import dev.playledger.events.account.Revocation;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One event as the store keeps it, and the record of the log that it becomes. */
final class StoredEvent {

  private static final String ACCOUNT = "account-";

  private final CloudEventHeaders about;
  private final byte[] payload;

  StoredEvent(CloudEventHeaders about, byte[] payload) {
    this.about = about;
    this.payload = payload;
  }

  long position() {
    return about.position();
  }

  boolean isOfAnAccount() {
    return about.subject().startsWith(ACCOUNT);
  }

  /** The tokens that no longer hold since this event, if it is one of those. */
  Optional<Revocation> revocation() {
    return Revocation.EVENTS.contains(about.type())
        ? Revocation.by((AccountEvent) EventJson.read(about.type(), payload))
        : Optional.empty();
  }

  /** The number in {@code release-42}. */
  long aggregate() {
    String subject = about.subject();
    return Long.parseLong(subject, subject.lastIndexOf('-') + 1, subject.length(), 10);
  }

  ProducerRecord<byte[], byte[]> record(String topic) {
    var record = new ProducerRecord<byte[], byte[]>(topic, 0, key(aggregate()), payload);
    about.writeTo(record.headers());
    return record;
  }

  static byte[] key(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }
}
