package dev.playledger.events.streams;

import dev.playledger.events.ids.Id;
import java.nio.ByteBuffer;

/** An aggregate's number as a Kafka key: 8 bytes, the highest first. */
public final class NumberKey {

  private NumberKey() {}

  public static byte[] of(Id id) {
    return ByteBuffer.allocate(Long.BYTES).putLong(id.value()).array();
  }

  public static long read(byte[] key) {
    return ByteBuffer.wrap(key).getLong();
  }
}
