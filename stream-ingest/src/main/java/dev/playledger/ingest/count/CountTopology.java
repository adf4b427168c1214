package dev.playledger.ingest.count;

import dev.playledger.events.Topics;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.events.streams.Counted;
import dev.playledger.events.streams.DayKey;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.events.streams.TrackTotal;
import dev.playledger.ingest.log.BeforeCommit;
import dev.playledger.ingest.log.DomainLog;
import dev.playledger.ingest.log.IdSerde;
import dev.playledger.ingest.log.JsonSerde;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
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

  private static final Serde<ReleaseId> RELEASE = new IdSerde<>(ReleaseId::new);
  private static final Serde<RoyaltyId> ROYALTY = new IdSerde<>(RoyaltyId::new);
  private static final Serde<DayKey> DAY = new JsonSerde<>(DayKey.class);
  private static final Serde<Counted> COUNTED = new JsonSerde<>(Counted.class);
  private static final Serde<ReleaseTotal> RELEASE_TOTAL = new JsonSerde<>(ReleaseTotal.class);

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
    addStores();
    KStream<ReleaseId, ReleaseTotal> shares =
        new BeforeCommit<>(CountsTracks.FACTS, TRACK, Gathered::new, Gathered::add)
            .of(builder, booked().merge(played(), Named.as("facts")))
            .process(
                () -> new CountsTracks(settings),
                Named.as("tracks"),
                CountsTracks.FACTS,
                CountsTracks.TRACKS,
                CountsTracks.DAYS,
                CountsTracks.MONTHS)
            .map(
                (release, share) -> KeyValue.pair((ReleaseId) release, (ReleaseTotal) share),
                Named.as(SHARES));
    KStream<ReleaseId, ReleaseTotal> byRelease =
        shares.repartition(
            Repartitioned.with(RELEASE, RELEASE_TOTAL)
                .withName("by-release")
                .withNumberOfPartitions(Topics.STREAM_PARTITIONS));
    sharesHeld()
        .of(builder, byRelease)
        .process(
            CountsReleases::new,
            Named.as("releases"),
            CountsReleases.SHARES,
            CountsReleases.RELEASES)
        .to(
            topics.releaseTotals(),
            Produced.with(RELEASE, RELEASE_TOTAL).withName("release-totals"));
    return withSinks(builder.build());
  }

  private static BeforeCommit<ReleaseId, ReleaseTotal, Map<ReleaseId, ReleaseTotal>> sharesHeld() {
    return new BeforeCommit<>(
        CountsReleases.SHARES,
        RELEASE,
        HashMap::new,
        (held, release, share) -> held.merge(release, share, ReleaseTotal::plus));
  }

  private KStream<TrackId, Fact> booked() {
    return DomainLog.read(builder, topics)
        .flatMap((_, event) -> Facts.of(event), Named.as("domain-facts"))
        .repartition(
            Repartitioned.with(TRACK, new JsonSerde<>(Fact.class))
                .withName("by-track")
                .withNumberOfPartitions(Topics.STREAM_PARTITIONS));
  }

  private KStream<TrackId, Fact> played() {
    return builder.stream(
            topics.acceptedStreams(),
            Consumed.with(KEYLESS, new JsonSerde<>(AcceptedStreams.class))
                .withName("accepted-streams"))
        .mapValues(it -> new Fact.Played(it.sums()), Named.as("played"));
  }

  private void addStores() {
    var books = new JsonSerde<>(TrackBook.class);
    builder
        .addStateStore(store(CountsTracks.TRACKS, TRACK, books))
        .addStateStore(store(CountsTracks.MONTHS, ROYALTY, COUNTED))
        .addStateStore(store(CountsTracks.DAYS, DAY, COUNTED))
        .addStateStore(store(CountsReleases.RELEASES, RELEASE, RELEASE_TOTAL));
  }

  private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(
      String name, Serde<K> key, Serde<V> value) {
    return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), key, value);
  }

  private Topology withSinks(Topology topology) {
    return topology
        .addSink(
            TRACK_TOTALS,
            topics.trackTotals(),
            TRACK.serializer(),
            new JsonSerde<>(TrackTotal.class).serializer(),
            "tracks")
        .addSink(
            DAILY_STREAMS, topics.dailyStreams(), DAY.serializer(), COUNTED.serializer(), "tracks")
        .addSink(
            ROYALTY_ACCRUALS,
            topics.royaltyAccruals(),
            ROYALTY.serializer(),
            COUNTED.serializer(),
            "tracks");
  }
}
