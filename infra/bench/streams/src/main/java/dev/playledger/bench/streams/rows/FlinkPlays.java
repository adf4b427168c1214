package dev.playledger.bench.streams.rows;

import dev.playledger.events.Topics;
import dev.playledger.ingest.judge.Play;
import dev.playledger.ingest.judge.PlayReader;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.NullUnmarked;

/** Reads plays with our parser into (id, id, track); remembers how far it came. */
@NullUnmarked // Flink opens it after the construction.
final class FlinkPlays implements KafkaRecordDeserializationSchema<Tuple3<Long, Long, Long>> {

  private static final AtomicLongArray RECORDS = new AtomicLongArray(Topics.STREAM_PARTITIONS);
  private static volatile boolean begun;

  private transient PlayReader reader;

  static void reset() {
    begun = false;
    for (int i = 0; i < RECORDS.length(); i++) {
      RECORDS.set(i, 0);
    }
  }

  /** How many of each partition were read; empty before the first. */
  static long[] records() {
    long[] records = new long[begun ? RECORDS.length() : 0];
    for (int i = 0; i < records.length; i++) {
      records[i] = RECORDS.get(i);
    }
    return records;
  }

  @Override
  public void open(InitializationContext context) {
    reader = new PlayReader();
  }

  @Override
  public void deserialize(
      ConsumerRecord<byte[], byte[]> record, Collector<Tuple3<Long, Long, Long>> out) {
    byte[] frame = record.value();
    int from = 0;
    for (int at = 0; at < frame.length; at++) {
      if (frame[at] == '\n') {
        line(frame, from, at, record.timestamp(), out);
        from = at + 1;
      }
    }
    line(frame, from, frame.length, record.timestamp(), out);
    RECORDS.lazySet(record.partition(), record.offset() + 1);
    if (!begun) {
      begun = true;
    }
  }

  private void line(
      byte[] frame, int from, int to, long came, Collector<Tuple3<Long, Long, Long>> out) {
    if (reader.read(frame, from, to, came) == null) {
      Play play = reader.play();
      out.collect(Tuple3.of(play.idHigh(), play.idLow(), play.track()));
    }
  }

  @Override
  public TypeInformation<Tuple3<Long, Long, Long>> getProducedType() {
    return Types.TUPLE(Types.LONG, Types.LONG, Types.LONG);
  }
}
