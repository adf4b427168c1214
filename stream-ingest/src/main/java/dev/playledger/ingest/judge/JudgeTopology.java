package dev.playledger.ingest.judge;

import dev.playledger.events.Topics;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.ingest.log.BeforeCommit;
import dev.playledger.ingest.log.JsonSerde;
import dev.playledger.ingest.log.Lanes;
import dev.playledger.ingest.log.Tally;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * From what analytics push to what counts. Three lanes lead to the one judge of a partition and its
 * memory of doubles: records with a key, events of records without one, and events that waited.
 */
public final class JudgeTopology {

  static final String ACCEPTED = "accepted-streams";
  static final String REJECTED = "stream-events-rejected";
  static final String WAITING = "waiting-streams";
  static final String VERDICTS = "stream-verdicts";

  static final String BY_EVENT = "by-event";

  private static final String PUSHED = "pushed";
  private static final String MOVED = "moved";
  private static final String[] JUDGES = {"judge-" + PUSHED, "judge-" + MOVED};

  // The keys of records, of which only matters by which lane they come.
  static final int UNKEYED = 0;
  static final int KEYED = 1;
  static final int SPREAD = 2;
  static final int RETURNED = 3;
  static final int UNKEYED_BUNDLE = 4;

  private final Topics topics;
  private final JudgeSettings settings;
  private final KnownNumbers numbers = new KnownNumbers();
  private final StreamsBuilder builder;

  private JudgeTopology(Topics topics, JudgeSettings settings, TopologyConfig config) {
    this.topics = topics;
    this.settings = settings;
    this.builder = new StreamsBuilder(config);
  }

  public static Topology of(Topics topics, JudgeSettings settings, TopologyConfig config) {
    return new JudgeTopology(topics, settings, config).build();
  }

  private Topology build() {
    builder.globalTable(
        topics.knownTracks(),
        Consumed.with(Serdes.String(), new JsonSerde<>(TrackId.class)).withName("known-tracks"),
        Materialized.<String, TrackId, KeyValueStore<Bytes, byte[]>>as(Judge.KNOWN));
    builder
        .addStateStore(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(Doubles.IDS), Serdes.Long(), Serdes.ByteArray()))
        .addStateStore(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(Doubles.NUMBERS),
                Serdes.Bytes(),
                Serdes.ByteArray()))
        .addStateStore(Tally.store(Writes.VERDICTS).withCachingDisabled());
    var beforeCommit = new BeforeCommit<>(Judge.HELD, Serdes.Integer(), builder);
    // Straight from the topic to the judge: each step between them would cost as much as reading.
    KStream<Integer, byte[]> spread =
        judged(beforeCommit, PUSHED, from(topics.streamEvents(), (_, key) -> Bundles.lane(key)))
            .mapValues(it -> (byte[]) it, Named.as(BY_EVENT))
            .selectKey((partition, _) -> (Integer) partition, Named.as("by-event-partition"))
            .repartition(
                Repartitioned.with(
                        Serdes.serdeFrom(Lanes.KEYLESS, (_, _) -> SPREAD), Serdes.ByteArray())
                    .withName(BY_EVENT)
                    .withNumberOfPartitions(Topics.STREAM_PARTITIONS)
                    .withStreamPartitioner(Lanes.byPartition()));
    KStream<Integer, byte[]> returned = from(topics.returnedStreams(), (_, _) -> RETURNED);
    judged(beforeCommit, MOVED, spread.merge(returned, Named.as(MOVED)));
    return withSinks(builder.build());
  }

  private KStream<Object, Object> judged(
      BeforeCommit<Integer> beforeCommit, String lane, KStream<Integer, byte[]> records) {
    return beforeCommit
        .of(lane, records, () -> new Judge(settings, numbers), Doubles.IDS, Doubles.NUMBERS)
        .process(
            () -> new Writes(lane.equals(PUSHED)),
            Named.as("judge-" + lane),
            Judge.HELD,
            Doubles.IDS,
            Doubles.NUMBERS,
            Writes.VERDICTS);
  }

  private KStream<Integer, byte[]> from(String topic, Deserializer<Integer> lane) {
    Serde<Integer> lanes = Serdes.serdeFrom(new IntegerSerializer(), lane);
    return builder.stream(
        topic, Consumed.with(lanes, Serdes.ByteArray()).withName("from-" + topic));
  }

  private Topology withSinks(Topology topology) {
    return topology
        .addSink(
            ACCEPTED,
            topics.acceptedStreams(),
            Lanes.KEYLESS,
            new ByteArraySerializer(),
            Lanes.byPartition(),
            JUDGES)
        .addSink(
            REJECTED,
            topics.rejectedStreamEvents(),
            new ByteArraySerializer(),
            new ByteArraySerializer(),
            JUDGES)
        .addSink(
            WAITING,
            topics.waitingStreams(),
            new StringSerializer(),
            new JsonSerde<>(Line.class).serializer(),
            JUDGES)
        .addSink(
            VERDICTS,
            topics.streamVerdicts(),
            new StringSerializer(),
            new JsonSerde<>(Verdicts.class).serializer(),
            JUDGES);
  }
}
