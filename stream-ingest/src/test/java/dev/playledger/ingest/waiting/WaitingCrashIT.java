package dev.playledger.ingest.waiting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.door.KafkaSettings;
import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.Origin;
import dev.playledger.ingest.judge.Line;
import dev.playledger.ingest.judge.Returned;
import dev.playledger.ingest.log.Lane;
import dev.playledger.ingest.run.Applications;
import dev.playledger.ingest.run.IngestSettings;
import dev.playledger.ingest.run.StreamsApp;
import dev.playledger.local.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits comes back once when a task breaks. */
class WaitingCrashIT {

  private static final int EVENTS = 3_000;

  private final KafkaSettings kafka =
      new KafkaSettings(
          List.of(TestServers.get().kafka().bootstrapServers()),
          Map.of("processor.wrapper.class", Corrupting.class.getName()));
  private final Topics topics = new Topics("w" + Long.toString(System.nanoTime(), 36));
  private final Lane lane = new Lane(kafka.client());

  @TempDir private Path state;

  @Test
  void a_task_that_is_broken_begins_anew_and_is_not_revived() throws Exception {
    Corrupting.brokenRecord = EVENTS / 2;
    String group = topics.named("waiting");
    var settings = new IngestSettings(state, -1, Duration.ofMillis(20), 16 << 20, "crash");
    var patience = new WaitingSettings(Duration.ofHours(24), 100, 100_000);
    try (Admin admin = Admin.create(kafka.client())) {
      topics.create(admin);
      topics.createStreams(admin);
      write();
      StreamsApp app =
          new Applications(topics, admin, kafka, settings)
              .app(group, group, it -> WaitingTopology.of(topics, patience, it));
      app.start();
      try {
        lane.settle(admin, group, topics.waitingStreams());
        lane.settle(admin, group, topics.knownTracks());
      } finally {
        app.stop();
      }
      assertThat(Corrupting.RECORDS.get()).isGreaterThan(2 * EVENTS);
      assertThat(Corrupting.REVIVED).hasValue(0);
      assertThat(lane.values(admin, topics.returnedStreams()))
          .extracting(it -> EventJson.MAPPER.readValue(it, Returned.class).line().from().offset())
          .containsExactlyInAnyOrderElementsOf(LongStream.range(0, EVENTS).boxed().toList());
    }
  }

  /** Each event waits for a track of its own, which is known. */
  private void write() {
    lane.write(to -> {
      for (int i = 0; i < EVENTS; i++) {
        byte[] name = ("t" + (i + 1)).getBytes(UTF_8);
        var line = new Line(new Origin(0, i), 1, i % Topics.STREAM_PARTITIONS, Instant.EPOCH, "{}");
        to.accept(record(topics.waitingStreams(), name, line));
        to.accept(record(topics.knownTracks(), name, new TrackId(i + 1)));
      }
    });
  }

  private static ProducerRecord<byte[], byte[]> record(String topic, byte[] key, Object value) {
    return new ProducerRecord<>(topic, key, EventJson.MAPPER.writeValueAsBytes(value));
  }
}
