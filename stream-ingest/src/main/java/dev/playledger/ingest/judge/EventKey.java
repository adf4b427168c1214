package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.Topics;
import org.apache.kafka.common.utils.Utils;

/** What names an event: its source and the id it has there. */
public record EventKey(String source, String eventId) {

  /** As the key of a record: the two with a NUL between them, which neither can hold. */
  public byte[] bytes() {
    return (source + '\0' + eventId).getBytes(UTF_8);
  }

  /** The partition where an event is judged that has no key of its sender's. */
  public int partition() {
    return Partition.of(bytes());
  }

  /** Where Kafka puts a key among the partitions of streams. */
  static final class Partition {

    private Partition() {}

    static int of(byte[] key) {
      return Utils.toPositive(Utils.murmur2(key)) % Topics.STREAM_PARTITIONS;
    }
  }
}
