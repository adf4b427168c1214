package dev.playledger.ingest.log;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Ways for what says itself into which partition it goes. */
public final class Lanes {

  /** Writes no key. */
  public static final Serializer<Integer> KEYLESS = (_, _) -> null;

  /** A partition's number that is not written, and any number where it is read. */
  public static final Serde<Integer> PARTITION = Serdes.serdeFrom(KEYLESS, (_, _) -> 1);

  private Lanes() {}

  /** The number of a chunk, which counts up within its partition. */
  public record Chunk(int partition, long number) {

    /** For the topics of chunks. */
    public static final Serde<Chunk> SERDE =
        Serdes.serdeFrom(
            (_, chunk) -> ByteBuffer.allocate(Long.BYTES).putLong(chunk.number).array(),
            (_, _) -> {
              throw new UnsupportedOperationException();
            });

    public static StreamPartitioner<Chunk, byte[]> partitioner() {
      return (_, chunk, _, _) -> Optional.of(Set.of(chunk.partition));
    }
  }

  /** By a key that is the partition. */
  public static <V> StreamPartitioner<Integer, V> byPartition() {
    return (_, partition, _, _) -> Optional.of(Set.of(partition));
  }
}
