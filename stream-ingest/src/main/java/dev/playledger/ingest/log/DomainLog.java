package dev.playledger.ingest.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log of domain events. One of a type that this version does not know stops the reader,
 * for it could be one that counts.
 */
public final class DomainLog extends ContextualProcessor<byte[], byte[], byte[], DomainEvent> {

  private DomainLog() {}

  /** The events in the order of the log. */
  public static KStream<byte[], DomainEvent> read(StreamsBuilder builder, Topics topics) {
    return builder.stream(
            topics.domainEvents(),
            Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("domain-log"))
        .process(DomainLog::new, Named.as("domain-events"));
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    @Nullable Header type = record.headers().lastHeader("ce_type");
    if (type == null) {
      throw new IllegalArgumentException("header ce_type is missing");
    }
    DomainEvent event = EventJson.read(new String(type.value(), UTF_8), record.value());
    context().forward(new Record<>(record.key(), event, record.timestamp()));
  }
}
