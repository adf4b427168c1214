package dev.playledger.ingest.judge;

import static org.apache.kafka.common.serialization.Serdes.ByteArray;
import static org.apache.kafka.common.serialization.Serdes.String;

import dev.playledger.events.Topics;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.ingest.log.JsonSerde;
import dev.playledger.ingest.log.Tally;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
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
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * From what analytics push to what counts. Three lanes lead to the one judge of a partition and its
 * memory of doubles: records with a key, events of records without one, and events that waited.
 */
public final class JudgeTopology {

  static final String ACCEPTED = "accepted-streams";
  static final String REJECTED = "stream-events-rejected";
  static final String WAITING = "waiting-streams";
  static final String VERDICTS = "stream-verdicts";

  private final Topics topics;
  private final JudgeSettings settings;
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
        Consumed.with(String(), new JsonSerde<>(TrackId.class)).withName("known-tracks"),
        Materialized.<String, TrackId, KeyValueStore<Bytes, byte[]>>as(Judge.KNOWN));
    builder.addStateStore(Seen.store(settings)).addStateStore(Tally.store(Judge.VERDICTS));
    KStream<byte[], Batch> batches =
        builder.stream(
                topics.streamEvents(),
                Consumed.with(ByteArray(), ByteArray()).withName("stream-events"))
            .process(Frame::new, Named.as("frames"));
    batches
        .filter((key, _) -> key != null, Named.as("keyed"))
        .merge(unkeyed(batches), Named.as("keyed-and-unkeyed"))
        .merge(returned(), Named.as("all-lanes"))
        .process(() -> new Judge(settings), Named.as("judge"), Seen.STORE, Judge.VERDICTS);
    return withSinks(builder.build());
  }

  private static KStream<byte[], Batch> unkeyed(KStream<byte[], Batch> batches) {
    KStream<byte[], Batch> unkeyed = batches.filter((key, _) -> key == null, Named.as("unkeyed"));
    return unkeyed
        .flatMap((_, batch) -> Spreading.events(batch), Named.as("events"))
        .repartition(
            Repartitioned.with(ByteArray(), new JsonSerde<>(Line.class))
                .withName("by-event")
                .withNumberOfPartitions(Topics.STREAM_PARTITIONS))
        .mapValues(line -> Batch.of(line), Named.as("events-by-key"))
        .merge(
            unkeyed.mapValues(batch -> Spreading.unreadable(batch), Named.as("unreadable")),
            Named.as("unkeyed-lines"));
  }

  private KStream<byte[], Batch> returned() {
    return builder.stream(
            topics.returnedStreams(),
            Consumed.with(ByteArray(), new JsonSerde<>(Returned.class))
                .withName("streams-returned"))
        .mapValues(it -> Batch.of(it), Named.as("returned"));
  }

  private Topology withSinks(Topology topology) {
    Serializer<Integer> keyless = (_, _) -> null;
    StreamPartitioner<Integer, AcceptedStreams> byKey =
        (_, partition, _, _) -> Optional.of(Set.of(partition));
    return topology
        .addSink(
            ACCEPTED,
            topics.acceptedStreams(),
            keyless,
            new JsonSerde<>(AcceptedStreams.class).serializer(),
            byKey,
            "judge")
        .addSink(
            REJECTED,
            topics.rejectedStreamEvents(),
            new ByteArraySerializer(),
            new ByteArraySerializer(),
            "judge")
        .addSink(
            WAITING,
            topics.waitingStreams(),
            new StringSerializer(),
            new JsonSerde<>(Line.class).serializer(),
            "judge")
        .addSink(
            VERDICTS,
            topics.streamVerdicts(),
            new StringSerializer(),
            new JsonSerde<>(Verdicts.class).serializer(),
            "judge");
  }
}
