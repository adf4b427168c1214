package dev.playledger.projections.feed;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.core.NestedExceptionUtils;

/** A record that could not be read or applied, and why. */
public record Parked(ConsumerRecord<byte[], byte[]> record, String reason) {

  public Parked(ConsumerRecord<byte[], byte[]> record, Exception e) {
    this(record, reason(NestedExceptionUtils.getMostSpecificCause(e)));
  }

  private static String reason(Throwable cause) {
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
