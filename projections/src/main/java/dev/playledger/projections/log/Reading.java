package dev.playledger.projections.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.CloudEventHeaders;
import dev.playledger.events.DomainEvent;
import dev.playledger.events.EventJson;
import dev.playledger.projections.feed.Parked;
import dev.playledger.projections.feed.Stamp;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of records says: the events that are known, everything for the event log, and what
 * could not be read.
 */
final class Reading {

  /** A known event and where it stands. */
  record Fact(ConsumerRecord<byte[], byte[]> record, DomainEvent event, Stamp stamp) {}

  final List<Fact> facts = new ArrayList<>();
  final List<LoggedEvent> events = new ArrayList<>();
  final List<Parked> parked = new ArrayList<>();
  private @Nullable Long position;

  static Reading of(List<ConsumerRecord<byte[], byte[]>> records) {
    Reading reading = new Reading();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        reading.read(record);
      } catch (RuntimeException e) {
        reading.parked.add(new Parked(record, e));
      }
    }
    return reading;
  }

  private void read(ConsumerRecord<byte[], byte[]> record) {
    CloudEventHeaders headers = CloudEventHeaders.of(record.headers());
    headers.instant();
    headers.storeId();
    EventJson.MAPPER.readTree(record.value());
    events.add(new LoggedEvent(headers, new String(record.value(), UTF_8)));
    position = headers.position();
    DomainEvent event = EventJson.read(headers.type(), record.value());
    if (!event.subject().toString().equals(headers.subject())) {
      throw new IllegalArgumentException(
          "ce_subject is %s, the event's %s".formatted(headers.subject(), event.subject()));
    }
    facts.add(new Fact(record, event, new Stamp(headers.sequence(), headers.position())));
  }

  @Nullable Long position() {
    return position;
  }
}
