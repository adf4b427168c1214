package dev.playledger.ingest.count;

import dev.playledger.events.Topics;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.ingest.log.BeforeCommit;
import dev.playledger.ingest.log.DomainLog;
import dev.playledger.ingest.log.IdSerde;
import dev.playledger.ingest.log.JsonSerde;
import dev.playledger.ingest.log.Lanes;
import dev.playledger.ingest.log.Lanes.Chunk;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/** From the two logs to the totals: first of each track, then of the releases they sit on. */
public final class CountTopology {

  static final String TRACK_TOTALS = "track-totals";
  static final String DAILY_STREAMS = "daily-streams";
  static final String ROYALTY_ACCRUALS = "royalty-accruals";
  static final String SHARES = "shares";

  private static final Serde<TrackId> TRACK = new IdSerde<>(TrackId::new);

  /** What has no key still needs one, to be held until the commit. */
  private static final Serde<TrackId> KEYLESS =
      Serdes.serdeFrom(TRACK.serializer(), (_, _) -> new TrackId(1));

  private static final Serde<AcceptedStreams> ACCEPTED =
      Serdes.serdeFrom(
          (_, _) -> {
            throw new UnsupportedOperationException();
          },
          (_, value) -> AcceptedStreams.of(value));

  private final Topics topics;
  private final StreamsBuilder builder;

  private CountTopology(Topics topics, TopologyConfig config) {
    this.topics = topics;
    this.builder = new StreamsBuilder(config);
  }

  public static Topology of(Topics topics, CountSettings settings, TopologyConfig config) {
    return new CountTopology(topics, config).build(settings);
  }

  private Topology build(CountSettings settings) {
    addChunks(CountsTracks.TRACKS);
    addChunks(CountsTracks.MONTHS);
    addChunks(CountsReleases.RELEASES);
    KStream<Integer, byte[]> shares =
        new BeforeCommit<>(CountsTracks.COUNTS, TRACK, builder)
            .of(
                "all",
                told().merge(played(), Named.as("facts")),
                () -> new CountsTracks.Takes(settings),
                CountsTracks.TRACKS,
                CountsTracks.MONTHS)
            .process(
                CountsTracks.Writes::new,
                Named.as("tracks"),
                CountsTracks.COUNTS,
                CountsTracks.TRACKS,
                CountsTracks.MONTHS)
            .mapValues(it -> it, Named.as(SHARES))
            .selectKey((partition, _) -> (Integer) partition, Named.as("shares-by-partition"))
            .repartition(
                Repartitioned.with(Lanes.PARTITION, Serdes.ByteArray())
                    .withName("by-release")
                    .withNumberOfPartitions(Topics.STREAM_PARTITIONS)
                    .withStreamPartitioner(Lanes.byPartition()));
    new BeforeCommit<>(CountsReleases.SHARES, Serdes.Integer(), builder)
        .of("all", shares, CountsReleases.Takes::new, CountsReleases.RELEASES)
        .process(
            CountsReleases.Writes::new,
            Named.as("releases"),
            CountsReleases.SHARES,
            CountsReleases.RELEASES)
        .to(
            topics.releaseTotals(),
            Produced.with(Chunk.SERDE, Serdes.ByteArray(), Chunk.partitioner())
                .withName("release-totals"));
    return withSinks(builder.build());
  }

  private KStream<TrackId, Fact> told() {
    return DomainLog.read(builder, topics)
        .flatMap((_, event) -> Facts.of(event), Named.as("domain-facts"))
        .repartition(
            Repartitioned.with(TRACK, new JsonSerde<>(Fact.Told.class))
                .withName("by-track")
                .withNumberOfPartitions(Topics.STREAM_PARTITIONS))
        .mapValues(it -> it, Named.as("told"));
  }

  private KStream<TrackId, Fact> played() {
    return builder.stream(
            topics.acceptedStreams(), Consumed.with(KEYLESS, ACCEPTED).withName("accepted-streams"))
        .mapValues(it -> new Fact.Played(it), Named.as("played"));
  }

  private void addChunks(String name) {
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.Long(), Serdes.ByteArray()));
  }

  private Topology withSinks(Topology topology) {
    Serializer<Chunk> chunk = Chunk.SERDE.serializer();
    var rows = new ByteArraySerializer();
    return topology
        .addSink(TRACK_TOTALS, topics.trackTotals(), chunk, rows, Chunk.partitioner(), "tracks")
        .addSink(
            ROYALTY_ACCRUALS, topics.royaltyAccruals(), chunk, rows, Chunk.partitioner(), "tracks")
        .addSink(
            DAILY_STREAMS,
            topics.dailyStreams(),
            Lanes.KEYLESS,
            rows,
            Lanes.byPartition(),
            "tracks");
  }
}
