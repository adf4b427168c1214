package dev.playledger.bench.streams.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.bench.streams.plays.Input;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.NullUnmarked;

/** Jackson, a window store of ids, and a table by track, all on RocksDB. */
final class DslTopology {

  private static final String IDS = "ids";
  private static final Duration WINDOW = Duration.ofHours(24);

  private DslTopology() {}

  static Topology of(Input input, String totals) {
    var builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.windowStoreBuilder(
            Stores.persistentWindowStore(IDS, WINDOW, WINDOW, false),
            Serdes.String(),
            Serdes.Long()));
    events(builder, input)
        .process(Distinct::new, IDS)
        .map((_, event) -> KeyValue.pair(event.trackId(), 1L))
        .groupByKey(Grouped.with("by-track", Serdes.Long(), Serdes.Long()))
        .count()
        .toStream()
        .to(totals, Produced.with(Serdes.Long(), Serdes.Long()));
    return builder.build();
  }

  private static KStream<String, Json.Event> events(StreamsBuilder builder, Input input) {
    if (input.shape().plays() == 1) {
      return builder.stream(input.topic(), Consumed.with(Serdes.String(), Json.serde()));
    }
    return builder.stream(input.topic(), Consumed.with(Serdes.String(), Serdes.String()))
        .flatMapValues(frame ->
            Arrays.stream(frame.split("\n", -1)).map(it -> Json.read(it.getBytes(UTF_8))).toList());
  }

  /** Lets an event through the first time that it is seen. */
  @NullUnmarked // Kafka Streams hands the store over after the construction.
  private static final class Distinct
      extends ContextualProcessor<String, Json.Event, String, Json.Event> {

    private WindowStore<String, Long> ids;

    @Override
    public void init(ProcessorContext<String, Json.Event> context) {
      super.init(context);
      ids = context.getStateStore(IDS);
    }

    @Override
    public void process(Record<String, Json.Event> record) {
      String id = record.value().eventId();
      long at = record.timestamp();
      long window = WINDOW.toMillis();
      try (var seen = ids.fetch(id, at - window, at + window)) {
        if (!seen.hasNext()) {
          ids.put(id, at, at);
          context().forward(record);
        }
      }
    }
  }
}
