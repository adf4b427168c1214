package dev.playledger.ingest.count;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.door.KafkaSettings;
import dev.playledger.events.EventJson;
import dev.playledger.events.Money;
import dev.playledger.events.Topics;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.TrackDetails;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.events.streams.Counted;
import dev.playledger.events.streams.DayKey;
import dev.playledger.events.streams.NumberKey;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.events.streams.TrackTotal;
import dev.playledger.ingest.log.Lane;
import dev.playledger.ingest.log.Told;
import dev.playledger.ingest.run.Applications;
import dev.playledger.ingest.run.IngestSettings;
import dev.playledger.ingest.run.StreamsApp;
import dev.playledger.local.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is held until the commit is neither lost nor counted twice when the count breaks off. */
class CountCrashIT {

  private static final int TRACKS = 30;
  private static final int RECORDS = 9_000;
  private static final int COMMIT = 8;
  private static final int DAY = 20_000;

  private final KafkaSettings kafka =
      new KafkaSettings(
          List.of(TestServers.get().kafka().bootstrapServers()),
          Map.of("processor.wrapper.class", Crashing.class.getName()));
  private final Topics topics = new Topics("c" + Long.toString(System.nanoTime(), 36));
  private final Admin admin = Admin.create(kafka.client());
  private final Lane lane = new Lane(kafka.client());

  @TempDir private Path state;

  @BeforeEach
  void create() throws Exception {
    topics.create(admin);
    topics.createStreams(admin);
  }

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void totals_are_exact_when_the_count_broke_off_twice() throws Exception {
    Crashing.expect(RECORDS / 4, COMMIT, false);
    count();
    assertThat(tracks().values()).containsOnly(played(RECORDS / TRACKS));
    assertThat(tracks()).hasSize(TRACKS);
    assertThat(releases().values()).hasSize(3).containsOnly(released(RECORDS / 3));
    assertThat(days().values()).hasSize(TRACKS).containsOnly(counted(RECORDS / TRACKS));
  }

  @Test
  void totals_are_wrong_when_what_is_held_is_added_after_the_commit() throws Exception {
    Crashing.expect(RECORDS / 4, COMMIT, true);
    count();
    assertThat(tracks().values().stream().mapToLong(TrackTotal::played).sum())
        .isBetween(1L, RECORDS - 1L);
  }

  private void count() throws Exception {
    write();
    String group = topics.named("count");
    var settings = new IngestSettings(state, -1, Duration.ofMillis(20), 16 << 20, "crash");
    StreamsApp app =
        new Applications(topics, admin, kafka, settings)
            .app(group, group, it -> CountTopology.of(topics, new CountSettings(100), it));
    app.start();
    try {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () -> Crashing.RECORDS.get() > RECORDS + TRACKS && Crashing.COMMITS.get() > COMMIT);
      lane.settle(admin, group, topics.acceptedStreams());
      lane.settle(admin, group, group + "-by-release-repartition");
    } finally {
      app.stop();
    }
  }

  /** Each track is played as often as any other, one stream to a record. */
  private void write() {
    byte[] type = EventJson.wireName(TrackAdded.class).getBytes(UTF_8);
    var details = new TrackDetails("Neon", 1000, null, null);
    var rows = new AcceptedStreams.Writer();
    lane.write(to -> {
      for (int track = 1; track <= TRACKS; track++) {
        var event =
            new TrackAdded(
                new ReleaseId(1 + track % 3),
                new TrackId(track),
                1,
                details,
                new AccountId(1),
                Instant.EPOCH);
        var record =
            new ProducerRecord<>(topics.domainEvents(), new byte[8], EventJson.write(event));
        record.headers().add("ce_type", type);
        to.accept(record);
      }
      for (int i = 0; i < RECORDS; i++) {
        var track = new TrackId(1 + i % TRACKS);
        rows.add(0, i, 1, track.value(), DAY, "spotify", Territory.UNKNOWN.code(), 1);
        int partition = Topics.partition(NumberKey.of(track));
        to.accept(new ProducerRecord<>(topics.acceptedStreams(), partition, null, rows.take()));
      }
    });
  }

  private Map<Long, TrackTotal> tracks() throws Exception {
    return Told.tracks(lane.values(admin, topics.trackTotals()));
  }

  private Map<Long, ReleaseTotal> releases() throws Exception {
    return Told.releases(lane.values(admin, topics.releaseTotals()));
  }

  private Map<DayKey, Counted> days() throws Exception {
    return Told.days(lane.values(admin, topics.dailyStreams()));
  }

  private static TrackTotal played(long streams) {
    return new TrackTotal(streams, 0, new Money(streams * 100));
  }

  private static ReleaseTotal released(long streams) {
    return new ReleaseTotal(streams, new Money(streams * 100));
  }

  private static Counted counted(long streams) {
    return new Counted(streams, new Money(streams * 100));
  }
}
