package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.Input;
import java.nio.ByteBuffer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;

/** From plays to totals: by id, to drop doubles, then by track, to add up, then to Kafka. */
final class FlinkJob {

  private FlinkJob() {}

  static void build(StreamExecutionEnvironment flink, Run run, Input input, String id) {
    flink
        .fromSource(source(run, input, id), WatermarkStrategy.noWatermarks(), "plays")
        .keyBy(it -> Tuple2.of(it.f0, it.f1), Types.TUPLE(Types.LONG, Types.LONG))
        .process(new FlinkDistinct())
        .returns(Types.LONG)
        .keyBy(it -> it, Types.LONG)
        .transform("sums", Types.TUPLE(Types.LONG, Types.LONG), new FlinkSums())
        .sinkTo(sink(run, id));
  }

  private static KafkaSource<Tuple3<Long, Long, Long>> source(Run run, Input input, String id) {
    return KafkaSource.<Tuple3<Long, Long, Long>>builder()
        .setBootstrapServers(run.kafka())
        .setGroupId(id)
        .setTopics(input.topic())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setBounded(OffsetsInitializer.latest())
        .setProperty("max.poll.records", "10000")
        .setProperty("max.partition.fetch.bytes", String.valueOf(8 << 20))
        .setDeserializer(new FlinkPlays())
        .build();
  }

  private static KafkaSink<Tuple2<Long, Long>> sink(Run run, String topic) {
    return KafkaSink.<Tuple2<Long, Long>>builder()
        .setBootstrapServers(run.kafka())
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(topic)
        .setProperty("transaction.timeout.ms", "600000")
        .setProperty("batch.size", String.valueOf(256 * 1024))
        .setProperty("linger.ms", "5")
        .setRecordSerializer(serializer(topic))
        .build();
  }

  private static KafkaRecordSerializationSchema<Tuple2<Long, Long>> serializer(String topic) {
    return (total, _, _) ->
        new ProducerRecord<>(topic, null, null, bytes(total.f0), bytes(total.f1));
  }

  private static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }
}
