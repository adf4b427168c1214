package dev.playledger.bench.streams.rows;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.NullUnmarked;

/** Adds up by track, and tells a track's new total once a checkpoint rather than once a play. */
@NullUnmarked // Flink opens it after the construction.
final class FlinkSums extends AbstractStreamOperator<Tuple2<Long, Long>>
    implements OneInputStreamOperator<Long, Tuple2<Long, Long>> {

  private transient ValueState<Long> total;
  private transient Map<Long, Long> news;

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    total = getPartitionedState(new ValueStateDescriptor<>("total", Types.LONG));
    news = new HashMap<>();
  }

  @Override
  public void processElement(StreamRecord<Long> track) throws Exception {
    Long before = total.value();
    long after = before == null ? 1 : before + 1;
    total.update(after);
    news.put(track.getValue(), after);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    tell();
  }

  @Override
  public void finish() throws Exception {
    tell();
    super.finish();
  }

  private void tell() {
    news.forEach((track, streams) -> output.collect(new StreamRecord<>(Tuple2.of(track, streams))));
    news.clear();
  }
}
