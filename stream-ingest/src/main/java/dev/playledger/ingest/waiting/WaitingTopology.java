package dev.playledger.ingest.waiting;

import dev.playledger.events.Topics;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.ingest.judge.Line;
import dev.playledger.ingest.judge.Returned;
import dev.playledger.ingest.log.DomainLog;
import dev.playledger.ingest.log.JsonSerde;
import dev.playledger.ingest.log.Tally;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.Stores;

/**
 * From the domain log to the names of all tracks, and from these and the events that wait for one
 * of them back to the judge.
 */
public final class WaitingTopology {

  static final String RETURNED = "streams-returned";
  static final String REJECTED = "stream-events-rejected";
  static final String VERDICTS = "stream-verdicts";

  private static final Serde<TrackId> TRACK = new JsonSerde<>(TrackId.class);

  private final Topics topics;
  private final StreamsBuilder builder;

  private WaitingTopology(Topics topics, TopologyConfig config) {
    this.topics = topics;
    this.builder = new StreamsBuilder(config);
  }

  public static Topology of(Topics topics, WaitingSettings settings, TopologyConfig config) {
    return new WaitingTopology(topics, config).build(settings);
  }

  private Topology build(WaitingSettings settings) {
    DomainLog.read(builder, topics)
        .flatMap((_, event) -> TrackNames.of(event), Named.as("names"))
        .to(topics.knownTracks(), Produced.with(Serdes.String(), TRACK).withName("names-known"));
    builder
        .addStateStore(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(Waiting.KNOWN), Serdes.String(), TRACK))
        .addStateStore(WaitingRoom.events())
        .addStateStore(WaitingRoom.turns())
        .addStateStore(Tally.store(Waiting.VERDICTS));
    String[] stores = {Waiting.KNOWN, WaitingRoom.EVENTS, WaitingRoom.TURNS, Waiting.VERDICTS};
    known()
        .merge(arrived(), Named.as("notices"))
        .process(() -> new Waiting(settings), Named.as("waiting"), stores);
    return withSinks(builder.build());
  }

  private KStream<String, Notice> known() {
    return builder.stream(
            topics.knownTracks(), Consumed.with(Serdes.String(), TRACK).withName("known-tracks"))
        .mapValues(track -> new Notice.Known(track), Named.as("known"));
  }

  private KStream<String, Notice> arrived() {
    return builder.stream(
            topics.waitingStreams(),
            Consumed.with(Serdes.String(), new JsonSerde<>(Line.class)).withName("waiting-streams"))
        .mapValues(line -> new Notice.Arrived(line), Named.as("arrived"));
  }

  private Topology withSinks(Topology topology) {
    Serializer<Integer> keyless = (_, _) -> null;
    StreamPartitioner<Integer, Returned> byLane = (_, lane, _, _) -> Optional.of(Set.of(lane));
    return topology
        .addSink(
            RETURNED,
            topics.returnedStreams(),
            keyless,
            new JsonSerde<>(Returned.class).serializer(),
            byLane,
            "waiting")
        .addSink(
            REJECTED,
            topics.rejectedStreamEvents(),
            new ByteArraySerializer(),
            new ByteArraySerializer(),
            "waiting")
        .addSink(
            VERDICTS,
            topics.streamVerdicts(),
            new StringSerializer(),
            new JsonSerde<>(Verdicts.class).serializer(),
            "waiting");
  }
}
