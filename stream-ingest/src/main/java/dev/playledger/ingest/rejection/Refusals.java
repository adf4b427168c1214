package dev.playledger.ingest.rejection;

import dev.playledger.events.Topics;
import dev.playledger.events.streams.Rejection;
import dev.playledger.events.streams.RejectionId;
import dev.playledger.ingest.door.NotNow;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.stereotype.Component;

/** The lines that were refused, and the records that they came in. */
@Component
class Refusals {

  private final StreamRecords records;
  private final Topics topics;

  Refusals(StreamRecords records, Topics topics) {
    this.records = records;
    this.topics = topics;
  }

  Optional<Refusal> find(RejectionId id) {
    return read(topics.rejectedStreamEvents(), id.partition(), id.offset()).map(Refusal::of);
  }

  /** The record of {@code stream-events} where a line stood, if it is still kept. */
  Optional<ConsumerRecord<byte[], byte[]>> cameIn(Refusal refusal) {
    Rejection where = refusal.rejection();
    return read(topics.streamEvents(), where.partition(), where.offset());
  }

  private Optional<ConsumerRecord<byte[], byte[]>> read(String topic, int partition, long offset) {
    try {
      return records.at(topic, partition, offset);
    } catch (KafkaException unread) {
      throw NotNow.away(unread);
    }
  }
}
