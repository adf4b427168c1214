package dev.playledger.bench.streams.rows;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.NullUnmarked;

/** Lets the first of each id through, within a day. */
@NullUnmarked // Flink opens it after the construction.
final class FlinkDistinct
    extends KeyedProcessFunction<Tuple2<Long, Long>, Tuple3<Long, Long, Long>, Long> {

  private transient ValueState<Boolean> seen;

  @Override
  public void open(OpenContext context) {
    var descriptor = new ValueStateDescriptor<>("seen", Types.BOOLEAN);
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(Duration.ofHours(24)).build());
    seen = getRuntimeContext().getState(descriptor);
  }

  @Override
  public void processElement(Tuple3<Long, Long, Long> play, Context context, Collector<Long> out)
      throws Exception {
    if (seen.value() == null) {
      seen.update(true);
      out.collect(play.f2);
    }
  }
}
